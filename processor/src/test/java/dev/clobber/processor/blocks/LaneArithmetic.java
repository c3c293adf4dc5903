package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Requires;

/** Arithmetic side by side, on arrays: c becomes a with b. */
public interface LaneArithmetic {
    @Asm({"movdqu xmm1, [{a}]", "movdqu xmm2, [{b}]", "paddd xmm1, xmm2", "movdqu [{c}], xmm1"})
    @Clobbers({"xmm1", "xmm2"})
    void add4(@In("reg") int[] a, @In("reg") int[] b, @In("reg") int[] c);

    @Asm({"movdqu xmm9, [{a}]", "movdqu xmm2, [{b}]", "psubb xmm9, xmm2", "movdqu [{c}], xmm9"})
    @Clobbers({"xmm9", "xmm2"})
    void subtract16(@In("rbx") byte[] a, @In("r12") byte[] b, @In("rbp") byte[] c);

    @Asm({"movdqu xmm1, [{a}]", "movdqu xmm2, [{b}]", "pmullw xmm1, xmm2", "movdqu [{c}], xmm1"})
    @Clobbers({"xmm1", "xmm2"})
    void multiply8(@In("reg") short[] a, @In("reg") short[] b, @In("reg") short[] c);

    @Asm({"movups xmm1, [{a}]", "movups xmm2, [{b}]", "divps xmm1, xmm2", "movups [{c}], xmm1"})
    @Clobbers({"xmm1", "xmm2"})
    void divide4(@In("reg") float[] a, @In("reg") float[] b, @In("reg") float[] c);

    @Asm({"vmovdqu ymm3, [{a}]", "vpmulld ymm3, ymm3, [{b}]", "vmovdqu [{c}], ymm3", "vzeroupper"})
    @Clobbers("ymm3")
    @Requires("avx2")
    void multiply8(@In("reg") int[] a, @In("reg") int[] b, @In("reg") int[] c);

    @Asm({"vmovupd ymm3, [{a}]", "vmulpd ymm3, ymm3, [{b}]", "vsqrtpd ymm3, ymm3", "vmovupd [{c}], ymm3", "vzeroupper"})
    @Clobbers("ymm3")
    @Requires("avx")
    void rootOfProduct4(@In("reg") double[] a, @In("reg") double[] b, @In("reg") double[] c);

    @Asm({"vmovdqu64 zmm17, [{a}]", "vpmaxsq zmm17, zmm17, [{b}]", "vmovdqu64 [{c}], zmm17"})
    @Clobbers("zmm17")
    @Requires("avx512f")
    void max8(@In("reg") long[] a, @In("reg") long[] b, @In("reg") long[] c);

    @Asm({
        "kmovw k3, {mask}",
        "vmovdqu32 zmm1, [{a}]",
        "vpsubd zmm1{k3}, zmm1, [{b}]",
        "vmovdqu32 [{c}], zmm1",
        "vzeroupper"
    })
    @Clobbers({"zmm1", "k3"})
    @Requires("avx512f")
    void subtract16(@In("reg") int[] a, @In("reg") int[] b, @In("reg") int[] c, @In("reg") int mask);
}
