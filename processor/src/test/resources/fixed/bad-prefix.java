import dev.clobber.*;

interface Cpu {
    @Asm("mov [{at}], {v}")
    void store(@In("reg") long[] at, @In("reg") long v);

    @Asm("repe scasb")
    @Clobbers({"rdi", "flags"})
    @Out("rcx")
    long left(@In("rdi") byte[] in, @Length(of = "in") @In("rcx") long count, @In("al") byte b);
}
