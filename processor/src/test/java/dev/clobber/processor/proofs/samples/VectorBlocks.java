package dev.clobber.processor.proofs.samples;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks with vector, mask, MMX, and x87 registers. */
public interface VectorBlocks {
    @Asm({"movsd xmm0, {a}", "mulsd xmm0, {b}", "addsd xmm0, {c}"})
    double product(@In("xmm1") double a, @In("xmm2") double b, @In("xmm3") double c);

    @Asm({"sqrtss xmm5, {a}", "cvttss2si eax, xmm5"})
    @Clobbers("xmm5")
    int root(@In("xmm1") float a);

    @Asm({
        "movdqu xmm4, [{a}]",
        "pxor xmm5, xmm5",
        "psadbw xmm4, xmm5",
        "pshufd xmm5, xmm4, 0xee",
        "paddq xmm4, xmm5",
        "movq rax, xmm4"
    })
    @Clobbers({"xmm4", "xmm5"})
    long bytes(@In("rdi") byte[] a);

    @Asm({"vmovdqu ymm8, [{a}]", "vpaddd ymm8, ymm8, [{b}]", "vmovdqu [{a}], ymm8", "vzeroupper"})
    @Clobbers("ymm8")
    @Requires("avx2")
    void add(@In("rdi") int[] a, @In("rsi") int[] b);

    @Asm({"vmovdqu64 zmm20, [{a}]", "vpcmpeqd k2, zmm20, [{b}]", "kmovw eax, k2", "vzeroupper"})
    @Clobbers({"zmm20", "k2"})
    @Requires("avx512f")
    int equal(@In("rdi") int[] a, @In("rsi") int[] b);

    @Asm({
        "kmovw k1, {m}",
        "vpbroadcastd zmm3, {v}",
        "vmovdqu32 zmm4 {k1}{z}, [{a}]",
        "vpaddd zmm3 {k1}, zmm3, zmm4",
        "vmovdqu32 [{a}] {k1}, zmm3",
        "vzeroupper"
    })
    @Clobbers({"k1", "zmm3", "zmm4"})
    @Requires("avx512f")
    void masked(@In("rdi") int[] a, @In("esi") int v, @In("edx") int m);

    @Asm({"movq mm3, {a}", "paddd mm3, mm3", "movq rax, mm3", "emms"})
    @Clobbers("mm3")
    long multimedia(@In("rdi") long a);

    @Asm({"fld qword ptr [{a}]", "fadd qword ptr [{a} + 8]", "fstp qword ptr [{a}]"})
    void sum(@In("rdi") double[] a);

    @Asm({"movaps xmm2, {a}", "unpcklps xmm2, {b}", "movq rax, xmm2"})
    @Clobbers("xmm2")
    long lanes(@In("xmm0") float a, @In("xmm1") float b);

    @Asm({"cld", "mov rax, rdi", "rep stosb"})
    @Clobbers({"{a}", "{n}", "rax"})
    void fill(@In("rdi") byte[] a, @In("rcx") @Length(of = "a") long n);

    @Asm({"xor eax, eax", "1: lodsb", "add edx, eax", "dec ecx", "jnz 1b", "mov eax, edx"})
    @Clobbers({"rsi", "rcx", "rdx", "flags"})
    int strings(@In("rsi") byte[] a, @In("ecx") int n, @In("edx") int start);

    @Asm({"mov rax, [{a}]", "1: mov r8, rax", "add r8, {d}", "lock cmpxchg [{a}], r8", "jne 1b"})
    @Clobbers({"r8", "flags"})
    long exchange(@In("rdi") long[] a, @In("rsi") long d);

    @Asm({"inc qword ptr [{a}]", "push qword ptr [{a}]", "pop qword ptr [{a} + 8]", "sete al"})
    @Out("al")
    @Clobbers("flags")
    boolean count(@In("rbx") long[] a);
}
