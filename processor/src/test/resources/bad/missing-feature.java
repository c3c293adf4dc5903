import dev.clobber.*;

interface Blocks {
    // error: [clobber:missing-feature] `pdep {out}, {value}, {mask}` needs bmi2, which no @Requires lists
    //   ^
    @Asm("pdep {out}, {value}, {mask}")
    @Out("reg")
    long deposit(@In("reg") long value, @In("reg") long mask);

    // error: [clobber:missing-feature] `popcnt {out}, {value}` needs popcnt, which @Requires does not list
    //    ^
    // error: [clobber:missing-feature] `pext {out}, {out}, {value}` needs bmi2, which @Requires does not list
    //                                                        ^
    @Asm({"popcnt {out}, {value}", "popcnt {value}, {value}", "pext {out}, {out}, {value}"})
    @Out("reg")
    @Requires("avx2")
    @Clobbers({"{value}", "flags"})
    long several(@In("reg") long value);

    // error: [clobber:missing-feature] `vmovdqu ymm0, [{p}]` needs avx, which no @Requires lists
    //    ^
    // error: [clobber:missing-feature] `vpaddq ymm0, ymm0, ymm0` needs avx2, which no @Requires lists
    //                           ^
    @Asm({"vmovdqu ymm0, [{p}]", "vpaddq ymm0, ymm0, ymm0", "vmovdqu [{p}], ymm0", "vzeroupper"})
    @Clobbers("xmm0")
    void twice(@In("reg") long[] p);

    @Asm("kmovw {out}, {mask}")
    @Out("reg")
    @Requires("avx512f")
    // error: [clobber:missing-feature] `mask` is an `int` in a mask register: that takes avx512bw, which @Requires does not list
    //              ^
    int lowHalf(@In("kreg") int mask);
}
