import dev.clobber.*;

interface Blocks {
    @Asm({"vmovdqu ymm0, [{p}]", "vpaddq ymm0, ymm0, ymm0", "vmovdqu [{p}], ymm0", "vzeroupper"})
    @Requires("avx2")
    @Clobbers("ymm0")
    void twice(@In("reg") long[] p);
}
