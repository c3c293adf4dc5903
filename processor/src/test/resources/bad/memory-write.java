import dev.clobber.*;

interface Blocks {
    // error: [clobber:memory-write] `mov [{p}], {value}` writes memory, but READONLY promises that none is written
    //           ^
    @Asm(value = "mov [{p}], {value}", options = Option.READONLY)
    void store(@In("reg") long[] p, @In("reg") long value);

    // error: [clobber:memory-write] `lock xadd [{p}], {value}` writes memory, but NOMEM promises that none is written
    //           ^
    @Asm(value = "lock xadd [{p}], {value}", options = Option.NOMEM)
    @Out("{value}")
    @Clobbers("flags")
    long add(@In("reg") long p, @In("reg") long value);
}
