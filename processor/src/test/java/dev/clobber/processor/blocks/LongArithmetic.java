package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Arithmetic on 64 bits that Java knows too, with operands in all kinds of registers. */
public interface LongArithmetic {
    /** 128 bits. */
    record Wide(@Out("rax") long low, @Out("rdx") long high) {}

    /** A division's results. */
    record Division(@Out("rax") long quotient, @Out("rdx") long remainder) {}

    /** A sum, and what does not fit into it. */
    record Sum(
            @Out("{a}") long low,
            @Out("{b}") long high,
            @Out("cf") boolean carry,
            @Out("of") boolean overflow) {}

    @Asm("add {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long add(@In("reg") long a, @In("reg") long b);

    @Asm("sub {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long subtract(@In("rbx") long a, @In("r12") long b);

    @Asm({"mov {out}, {a}", "imul {out}, {b}"})
    @Out("reg_abcd")
    @Clobbers("flags")
    long multiply(@In("reg_abcd") long a, @In("reg_byte") long b);

    @Asm("imul {a}, {b}, -77")
    @Out("{a}")
    @Clobbers("flags")
    long multiplyByConstant(@In("r15") long a, @In("rbp") long b);

    @Asm("imul {b}")
    @Clobbers("flags")
    Wide multiplySigned(@In("rax") long a, @In("reg") long b);

    @Asm("mul {b}")
    @Clobbers("flags")
    Wide multiplyUnsigned(@In("rax") long a, @In("r13") long b);

    @Asm({"cqo", "idiv {b}"})
    @Clobbers("flags")
    Division divide(@In("rax") long a, @In("reg") long b);

    @Asm({"xor edx, edx", "div {b}"})
    @Clobbers("flags")
    Division divideUnsigned(@In("rax") long a, @In("r14") long b);

    @Asm("shl {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    long shiftLeft(@In("reg") long a, @In("cl") byte n);

    @Asm("sar {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    long shiftRight(@In("reg") long a, @In("ecx") int n);

    @Asm("shrx {out}, {a}, {n}")
    @Out("reg")
    @Requires("bmi2")
    long shiftRightUnsigned(@In("reg") long a, @In("reg") long n);

    @Asm("rol {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    long rotateLeft(@In("rdi") long a, @In("rcx") long n);

    @Asm("ror {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    long rotateRight(@In("rsi") long a, @In("cl") byte n);

    @Asm({"mov {out}, {a}", "and {out}, {b}", "xor {out}, {c}", "not {out}", "or {out}, {a}"})
    @Out("reg")
    @Clobbers("flags")
    long logic(@In("reg") long a, @In("reg") long b, @In("reg") long c);

    @Asm("bswap {a}")
    @Out("{a}")
    long reverseBytes(@In("r11") long a);

    @Asm("btc {a}, {n}")
    @Out("{a}")
    @Clobbers("flags")
    long flipBit(@In("reg") long a, @In("reg") long n);

    @Asm("bt {a}, {n}")
    @Out("cf")
    @Clobbers("flags")
    boolean testBit(@In("reg") long a, @In("reg") long n);

    @Asm("lea {out}, [{a} + {b}*8 - 123456]")
    @Out("reg")
    long address(@In("reg") long a, @In("reg") long b);

    @Asm({"cmp {a}, {b}", "cmovl {a}, {b}"})
    @Out("{a}")
    @Clobbers("flags")
    long max(@In("reg") long a, @In("reg") long b);

    @Asm({"cmp {a}, {b}", "cmova {a}, {b}"})
    @Out("{a}")
    @Clobbers("flags")
    long minUnsigned(@In("reg") long a, @In("reg") long b);

    @Asm({"xor eax, eax", "cmp {a}, {b}", "setg al", "setl {b:b}", "sub al, {b:b}", "movsx eax, al"})
    @Out("eax")
    @Clobbers({"{b}", "flags"})
    int compare(@In("reg") long a, @In("reg") long b);

    @Asm({"mov {out}, {a}", "neg {out}", "cmovs {out}, {a}"})
    @Out("reg")
    @Clobbers("flags")
    long absolute(@In("reg") long a);

    @Asm("popcnt {out:q}, {a}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("popcnt")
    int bitCount(@In("reg") long a);

    @Asm("lzcnt {out:q}, {a}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("abm")
    int leadingZeros(@In("reg") long a);

    @Asm("tzcnt {out:q}, {a}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("bmi1")
    int trailingZeros(@In("reg") long a);

    @Asm({"mov {out}, 64", "bsf {out:q}, {a}"})
    @Out("reg")
    @Clobbers("flags")
    int scan(@In("reg") long a);

    @Asm("blsr {out}, {a}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("bmi1")
    long withoutLowestBit(@In("reg") long a);

    @Asm("andn {out}, {a}, {b}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("bmi1")
    long andNot(@In("reg") long a, @In("reg") long b);

    @Asm({"add {a}, {c}", "adc {b}, {d}"})
    @Clobbers("flags")
    Sum addWide(@In("reg") long a, @In("reg") long b, @In("reg") long c, @In("reg") long d);

    @Asm({"sub {a}, {c}", "sbb {b}, {d}"})
    @Clobbers("flags")
    Sum subtractWide(@In("r8") long a, @In("r9") long b, @In("rax") long c, @In("rdx") long d);

    @Asm("shld {a}, {b}, cl")
    @Out("{a}")
    @Clobbers("flags")
    long funnel(@In("reg") long a, @In("reg") long b, @In("cl") byte n);

    /** The ninth argument of the C convention lies on the stack. */
    @Asm({
        "movsxd {b:q}, {b}",
        "sub {a}, {b:q}",
        "imul {c}, {d}",
        "xor {a}, {c}",
        "add {e}, {f}",
        "sub {a}, {e}",
        "sub {g}, {h}",
        "xor {a}, {g}"
    })
    @Out("{a}")
    @Clobbers({"{b}", "{c}", "{e}", "{g}", "flags"})
    long eight(
            @In("reg") long a,
            @In("reg") int b,
            @In("reg") long c,
            @In("reg") long d,
            @In("reg") long e,
            @In("reg") long f,
            @In("reg") long g,
            @In("rbx") long h);
}
