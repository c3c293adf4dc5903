import dev.clobber.*;

interface Cpu {
    // error: [clobber:bad-prefix] `lock` does not go with `mov`
    //   ^
    @Asm("lock mov [{at}], {v}")
    void store(@In("reg") long[] at, @In("reg") long v);

    // error: [clobber:bad-prefix] `rep` does not go with `scasb`
    //   ^
    @Asm("rep scasb")
    @Clobbers({"rdi", "flags"})
    @Out("rcx")
    long left(@In("rdi") byte[] in, @Length(of = "in") @In("rcx") long count, @In("al") byte b);
}
