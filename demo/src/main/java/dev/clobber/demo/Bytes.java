package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Length;
import dev.clobber.Option;
import dev.clobber.Out;
import dev.clobber.Requires;
import java.util.Objects;

/** Thirty-two bytes at a time. */
public interface Bytes {
    /** The index of the first byte of a value, or -1. */
    @Asm(
            value = """
                    vmovd xmm0, {value:d}
                    vpbroadcastb ymm0, xmm0
                    xor eax, eax
            1:      lea rdx, [rax + 32]
                    cmp rdx, {count}
                    ja 2f
                    vpcmpeqb ymm1, ymm0, [{data} + rax]
                    vpmovmskb edx, ymm1
                    add rax, 32
                    test edx, edx
                    jz 1b
                    bsf edx, edx
                    lea eax, [rax + rdx - 32]
                    jmp 4f
            2:      cmp rax, {count}
                    jae 3f
                    inc rax
                    cmp {value}, [{data} + rax - 1]
                    jne 2b
                    dec eax
                    jmp 4f
            3:      mov eax, -1
            4:      vzeroupper
            """,
            options = {Option.PURE, Option.READONLY, Option.NOSTACK})
    @Out("eax")
    @Clobbers({"rdx", "ymm0", "ymm1", "flags"})
    @Requires("avx2")
    default int indexOf(@In("reg") byte[] data, @In("reg") @Length(of = "data") long count, @In("reg") byte value) {
        for (int i = 0; i < count; i++) {
            if (data[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** The sum of unsigned bytes: {@code vpsadbw} with zero adds eight side by side. */
    @Asm(
            value = """
                    vpxor xmm0, xmm0, xmm0
                    vpxor xmm1, xmm1, xmm1
                    xor eax, eax
                    mov rdx, {count}
                    and rdx, -32
                    jz 2f
            1:      vpsadbw ymm2, ymm1, [{data} + rax]
                    vpaddq ymm0, ymm0, ymm2
                    add rax, 32
                    cmp rax, rdx
                    jb 1b
            2:      vextracti128 xmm1, ymm0, 1
                    vpaddq xmm0, xmm0, xmm1
                    vpsrldq xmm1, xmm0, 8
                    vpaddq xmm0, xmm0, xmm1
                    vmovq {out}, xmm0
            3:      cmp rax, {count}
                    jae 4f
                    movzx edx, byte ptr [{data} + rax]
                    add {out}, rdx
                    inc rax
                    jmp 3b
            4:      vzeroupper
            """,
            options = {Option.PURE, Option.READONLY, Option.NOSTACK})
    @Out("reg")
    @Clobbers({"rax", "rdx", "ymm0", "ymm1", "ymm2", "flags"})
    @Requires("avx2")
    default long sum(@In("reg") byte[] data, @In("reg") @Length(of = "data") long count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += data[i] & 0xff;
        }
        return sum;
    }

    /**
     * Copies bytes.
     *
     * @throws IndexOutOfBoundsException where an array is shorter than {@code count}
     */
    default void copy(byte[] to, byte[] from, int count) {
        Objects.checkFromIndexSize(0, count, Math.min(to.length, from.length));
        copyUnchecked(to, from, count);
    }

    /** All three registers are used up. */
    @Asm("rep movsb")
    @Clobbers({"{to}", "{from}", "{count}"})
    void copyUnchecked(@In("rdi") byte[] to, @In("rsi") byte[] from, @In("rcx") int count);
}
