import dev.clobber.*;

interface Blocks {
    // warning: [clobber:vector-state] `vmovdqu ymm0, [{p}]` leaves the upper halves of vector registers in use at the end
    //    ^
    @Asm({"vmovdqu ymm0, [{p}]", "vpaddq ymm0, ymm0, ymm0", "vmovdqu [{p}], ymm0"})
    @Requires("avx2")
    @Clobbers("ymm0")
    void twice(@In("reg") long[] p);
}
