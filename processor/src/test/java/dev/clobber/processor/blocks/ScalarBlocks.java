package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks whose values come in and go out in registers. */
public interface ScalarBlocks {
    @Asm("add {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long add(@In("reg") long a, @In("reg") long b);

    @Asm({"rdtsc", "shl rdx, 32", "or rax, rdx"})
    @Clobbers({"rdx", "flags"})
    long rdtsc();

    @Asm("popcnt {out:q}, {v}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("popcnt")
    int population(@In("reg") long v);

    @Asm("lea rax, [rdi + rsi]")
    long widened(@In("edi") int a, @In("rsi") short b);

    @Asm("lea rax, [rdi + rsi]")
    long unsigned(@In("dil") boolean a, @In("si") char b);

    @Asm("movsx rax, {v:b}")
    long low(@In("reg") byte v);

    @Asm("xchg {a}, {b}")
    @Out("{a}")
    @Clobbers("rdx")
    long second(@In("rcx") long a, @In("rdx") long b);

    @Asm("addss {a}, {b}")
    @Out("{a}")
    float sum(@In("xmm1") float a, @In("xmm0") float b);

    @Asm("subsd {a}, {b}")
    @Out("{a}")
    double difference(@In("xmm9") double a, @In("xmm") double b);

    @Asm("")
    @Out("{a}")
    int bits(@In("reg") float a);

    @Asm("")
    @Out("{a}")
    long bits(@In("reg") double a);

    @Asm("")
    @Out("{a}")
    float number(@In("r12") int a);

    @Asm("")
    @Out("{a}")
    double number(@In("r13") long a);

    @Asm("")
    @Out("{a}")
    @SuppressWarnings("clobber:unused-operand")
    long throughVector(@In("xmm0") long a, @In("xmm1") double other);

    @Asm("cmp {a}, {b}")
    @Out("cf")
    @Clobbers("flags")
    boolean below(@In("reg") long a, @In("reg") long b);

    @Asm("cmp {a}, {b}")
    @Out("zf")
    @Clobbers("flags")
    boolean equal(@In("reg") long a, @In("reg") long b);

    @Asm("cmp {a}, {b}")
    @Out("sf")
    @Clobbers("flags")
    boolean negative(@In("reg") long a, @In("rbx") long b);

    @Asm("cmp {a}, {b}")
    @Out("of")
    @Clobbers("flags")
    boolean overflows(@In("rbp") long a, @In("r15") long b);

    @Asm("test {a}, {a}")
    @Out("pf")
    @Clobbers("flags")
    boolean even(@In("reg") byte a);

    /** The sum of i times the argument of that number, from 1 on. */
    @Asm({
        "lea {a}, [{b}*2 + {a}]",
        "lea {c}, [{c}*2 + {c}]",
        "add {a}, {c}",
        "lea {a}, [{a} + {d}*4]",
        "imul {e}, {e}, 5",
        "add {a}, {e}",
        "imul {f}, {f}, 6",
        "add {a}, {f}",
        "imul {g}, {g}, 7",
        "add {a}, {g}",
        "lea {a}, [{a} + {h}*8]",
        "imul {i}, {i}, 9",
        "add {a}, {i}",
        "imul {j}, {j}, 10",
        "add {a}, {j}",
        "imul {k}, {k}, 11",
        "add {a}, {k}",
        "imul {l}, {l}, 12",
        "add {a}, {l}",
        "imul {m}, {m}, 13",
        "add {a}, {m}",
        "imul {n}, {n}, 14",
        "add {a}, {n}",
        "imul {o}, {o}, 15",
        "add {a}, {o}",
        "cvtsi2sd xmm15, {a}",
        "addsd xmm15, xmm0",
        "addsd xmm15, xmm1",
        "addsd xmm15, xmm2",
        "addsd xmm15, xmm3",
        "addsd xmm15, xmm4",
        "addsd xmm15, xmm5",
        "addsd xmm15, xmm6",
        "addsd xmm15, xmm7",
        "addsd xmm15, xmm8",
        "addsd xmm15, xmm9"
    })
    @Out("xmm15")
    @Clobbers({"r13", "r11", "r10", "r9", "rdi", "rsi", "rbp", "rbx", "rdx", "rcx", "rax", "r15", "flags"})
    double twentyFive(
            @In("r15") long a,
            @In("xmm9") double s,
            @In("r14") long b,
            @In("xmm8") double t,
            @In("r13") long c,
            @In("xmm7") double u,
            @In("r12") long d,
            @In("xmm6") double v,
            @In("r11") long e,
            @In("xmm5") double w,
            @In("r10") long f,
            @In("xmm4") double x,
            @In("r9") long g,
            @In("xmm3") double y,
            @In("r8") long h,
            @In("xmm2") double z,
            @In("rdi") long i,
            @In("xmm1") double q,
            @In("rsi") long j,
            @In("xmm0") double r,
            @In("rbp") long k,
            @In("rbx") long l,
            @In("rdx") long m,
            @In("rcx") long n,
            @In("rax") long o);

    @Asm({"1:", "dec {n}", "jns 1b", "jmp out", "2: nop", "out: lea {n}, [{n} + 1]"})
    @Out("{n}")
    @Clobbers("flags")
    @SuppressWarnings("clobber:unreachable")
    long labels(@In("reg") long n);

    @Asm({"push {a}", "push rbx", "mov rbx, [rsp + 8]", "lea rax, [rbx*2]", "pop rbx", "pop rcx"})
    @Clobbers("rcx")
    long stack(@In("reg") long a);

    @Asm("vaddps {a}, {a}, {a}")
    @Out("{a}")
    @Requires("avx")
    @SuppressWarnings("clobber:vector-state")
    float doubled(@In("ymm1") float a);

    @Asm("")
    void nothing();
}
