import dev.clobber.*;

interface Blocks {
    @Asm("mov [{p}], {value}")
    void store(@In("reg") long[] p, @In("reg") long value);

    @Asm("lock xadd [{p}], {value}")
    @Out("{value}")
    @Clobbers({"flags", "memory"})
    long add(@In("reg") long p, @In("reg") long value);
}
