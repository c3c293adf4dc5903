import dev.clobber.*;

interface Blocks {
    @Asm("pdep {out}, {value}, {mask}")
    @Out("reg")
    @Requires("bmi2")
    long deposit(@In("reg") long value, @In("reg") long mask);

    @Asm({"popcnt {out}, {value}", "popcnt {value}, {value}", "pext {out}, {out}, {value}"})
    @Out("reg")
    @Requires({"avx2", "popcnt", "bmi2"})
    @Clobbers({"{value}", "flags"})
    long several(@In("reg") long value);

    @Asm({"vmovdqu ymm0, [{p}]", "vpaddq ymm0, ymm0, ymm0", "vmovdqu [{p}], ymm0", "vzeroupper"})
    @Requires("avx2")
    @Clobbers("xmm0")
    void twice(@In("reg") long[] p);

    @Asm("kmovw {out}, {mask}")
    @Out("reg")
    @Requires("avx512bw")
    int lowHalf(@In("kreg") int mask);
}
