package dev.clobber.processor.proofs.samples;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Option;
import dev.clobber.Out;

/** Blocks that give back what they use, in all the ways there are. */
public interface SavingBlocks {
    @Asm({"push rbx", "mov rbx, {a}", "lea rax, [rbx + rbx*2]", "pop rbx"})
    long pushed(@In("rdi") long a);

    @Asm({"push rbx", "push r12", "mov rbx, rdi", "mov r12, rsi", "lea rax, [rbx + r12]", "pop r12", "pop rbx"})
    long pushedTwice(@In("rdi") long a, @In("rsi") long b);

    @Asm({"mov r11, rbp", "mov rbp, {a}", "lea rax, [rbp*2 + 1]", "mov rbp, r11"})
    @Clobbers("r11")
    long moved(@In("rdi") long a);

    @Asm({"xchg rbx, {a}", "lea rax, [rbx + 5]", "xchg rbx, {a}"})
    long exchanged(@In("rdi") long a);

    @Asm({"movq xmm7, rbx", "mov rbx, {a}", "lea rax, [rbx + 7]", "movq rbx, xmm7"})
    @Clobbers("xmm7")
    long inVector(@In("rsi") long a);

    @Asm({"mov [rsp - 8], r15", "mov r15d, edi", "lea eax, [r15 + 9]", "mov r15, [rsp - 8]"})
    int redZone(@In("edi") int a);

    @Asm({
        "lea rsp, [rsp - 16]",
        "mov [rsp + 8], rbx",
        "mov rbx, {a}",
        "lea rax, [rbx*4]",
        "mov rbx, [rsp + 8]",
        "lea rsp, [rsp + 16]"
    })
    long inFrame(@In("rdi") long a);

    @Asm({"pushfq", "add {a}, {b}", "popfq"})
    @Out("{a}")
    long flagsPushed(@In("rdi") long a, @In("rsi") long b);

    @Asm(value = {"lahf", "mov r8d, eax", "add dil, sil", "mov eax, r8d", "sahf", "movzx eax, dil"})
    @Clobbers({"r8", "rdi", "flags"})
    int flagsInAh(@In("edi") int a, @In("esi") int b);

    @Asm({
        "push rbx",
        "test edi, edi",
        "jz 1f",
        "mov ebx, edi",
        "lea eax, [rbx + 3]",
        "jmp 2f",
        "1: mov ebx, 4",
        "mov eax, ebx",
        "2: pop rbx"
    })
    @Clobbers("flags")
    int onBothWays(@In("edi") int a);

    @Asm({"push rcx", "mov ecx, 5", "xor eax, eax", "1: lea rax, [rax + rdi]", "dec ecx", "jnz 1b", "pop rcx"})
    @Clobbers("flags")
    long aroundLoop(@In("rdi") long a);

    @Asm({"bswap {a}", "bswap {a}", "mov rax, {a}"})
    @Clobbers("{a}")
    long swappedTwice(@In("rdi") long a);

    @Asm(
            value = "lea rax, [rdi + rsi*8 + 5]",
            options = {Option.PURE, Option.NOMEM, Option.PRESERVES_FLAGS, Option.NOSTACK})
    long pure(@In("rdi") long a, @In("rsi") long b);

    @Asm({
        "sub rsp, 64",
        "movups [rsp + 16], xmm6",
        "movsd xmm6, {a}",
        "addsd xmm6, xmm6",
        "movsd xmm0, xmm6",
        "movups xmm6, [rsp + 16]",
        "add rsp, 64"
    })
    @Clobbers("flags")
    double vectorInFrame(@In("xmm1") double a);
}
