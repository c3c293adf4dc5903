package dev.clobber.processor.proofs.samples;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks that are particular about bits, flags, and conditions. */
public interface PartBlocks {
    @Asm({"mov cl, dil", "add cl, 3", "movzx eax, cl"})
    @Clobbers({"cl", "flags"})
    int lowByte(@In("edi") int a);

    @Asm({"mov ch, dil", "movzx eax, ch"})
    @Clobbers("ch")
    int highByte(@In("edi") int a);

    @Asm({"mov ax, di", "rol ax, 8"})
    @Out("ax")
    @Clobbers("flags")
    short word(@In("edi") int a);

    @Asm({"cmp {a}, {b}", "setl al"})
    @Out("al")
    @Clobbers("flags")
    boolean less(@In("rdi") long a, @In("rsi") long b);

    @Asm({"xor eax, eax", "cmp {a}, {b}", "setg al", "setl cl", "sub al, cl", "movsx eax, al"})
    @Clobbers({"cl", "flags"})
    int compare(@In("rdi") long a, @In("rsi") long b);

    @Asm({"mov rax, {a}", "cmp {a}, {b}", "cmovl rax, {b}"})
    @Clobbers("flags")
    long max(@In("rdi") long a, @In("rsi") long b);

    @Asm({"mov eax, -1", "bsf eax, {a}"})
    @Clobbers("flags")
    int firstBit(@In("edi") int a);

    @Asm({"mov rax, {a}", "shl rax, cl"})
    @Clobbers("flags")
    long shifted(@In("rdi") long a, @In("cl") byte count);

    @Asm({"mov rax, {a}", "xor edx, edx", "or ecx, 1", "div rcx"})
    @Clobbers({"rcx", "rdx", "flags"})
    long divided(@In("rdi") long a, @In("rcx") long b);

    record Quotient(@Out("eax") int quotient, @Out("edx") int remainder) {}

    @Asm({"cdq", "idiv {b}"})
    @Clobbers("flags")
    Quotient quotient(@In("eax") int a, @In("ecx") int b);

    @Asm({"sub {a}, {b}", "sbb rax, rax"})
    @Clobbers({"{a}", "flags"})
    long borrow(@In("rdi") long a, @In("rsi") long b);

    record Sum(
            @Out("{a}") long low,
            @Out("{b}") long high,
            @Out("cf") boolean carry) {}

    @Asm({"add {a}, {c}", "adc {b}, {d}"})
    @Clobbers("flags")
    Sum wide(@In("reg") long a, @In("reg") long b, @In("reg") long c, @In("reg") long d);

    @Asm("bt {a}, {n}")
    @Out("cf")
    @Clobbers("flags")
    boolean bit(@In("reg") long a, @In("reg") long n);

    @Asm({"mulx rax, rdx, {b}", "add rax, rdx"})
    @Clobbers({"rdx", "flags"})
    @Requires("bmi2")
    long folded(@In("rdx") long a, @In("rsi") long b);

    @Asm({"lzcnt eax, {a}", "tzcnt ecx, {a}", "shl eax, 8", "or eax, ecx"})
    @Clobbers({"ecx", "flags"})
    @Requires({"abm", "bmi1"})
    int zeros(@In("edi") int a);
}
