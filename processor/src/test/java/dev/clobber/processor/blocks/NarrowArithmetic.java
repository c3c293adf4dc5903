package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Arithmetic on 8, 16, and 32 bits, and how the types widen. */
public interface NarrowArithmetic {
    @Asm("add {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    int add(@In("reg") int a, @In("reg") int b);

    @Asm("sub {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    short subtract(@In("reg") short a, @In("reg") short b);

    @Asm("sub {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    byte subtract(@In("reg_byte") byte a, @In("reg_abcd") byte b);

    @Asm("imul {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    int multiply(@In("r12d") int a, @In("ebx") int b);

    @Asm("imul {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    char multiply(@In("reg") char a, @In("reg") char b);

    @Asm("imul {b}")
    @Out("ax")
    @Clobbers("flags")
    short multiply(@In("al") byte a, @In("dl") byte b);

    @Asm({"cdq", "idiv {b}"})
    @Clobbers({"edx", "flags"})
    int divide(@In("eax") int a, @In("reg") int b);

    @Asm({"xor edx, edx", "div {b}", "mov eax, edx"})
    @Clobbers({"edx", "flags"})
    int remainderUnsigned(@In("eax") int a, @In("reg") int b);

    @Asm("shl {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    int shiftLeft(@In("reg") int a, @In("cl") byte n);

    @Asm("shr {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    int shiftRightUnsigned(@In("reg") int a, @In("ecx") int n);

    @Asm("rol {a}, cl")
    @Out("{a}")
    @Clobbers("flags")
    short rotateLeft(@In("reg") short a, @In("cl") byte n);

    @Asm("bswap {a}")
    @Out("{a}")
    int reverseBytes(@In("reg") int a);

    @Asm("xchg {a:h}, {a:b}")
    @Out("{a}")
    char swapBytes(@In("reg_abcd") char a);

    @Asm({"cmp {a}, {b}", "cmovg {a}, {b}"})
    @Out("{a}")
    @Clobbers("flags")
    int min(@In("reg") int a, @In("reg") int b);

    @Asm({"test {a}, {a}", "setz {out}"})
    @Out("reg_byte")
    @Clobbers("flags")
    boolean not(@In("reg") boolean a);

    @Asm("lea {out}, [{a:q} + {b:q}]")
    @Out("reg")
    long widened(@In("reg") int a, @In("reg") char b);

    @Asm("lea {out}, [{a:q} + {b:q}*2]")
    @Out("reg")
    long widened(@In("reg") byte a, @In("reg") short b);

    @Asm("lea {out}, [{a:q} + {b:q}*2]")
    @Out("reg")
    long widened(@In("r15b") byte a, @In("bpl") boolean b);

    @Asm("popcnt {out}, {a:d}")
    @Out("reg")
    @Clobbers("flags")
    @Requires("popcnt")
    int bitCount(@In("reg") byte a);

    /** A vector register holds an integer by its bits. */
    @Asm("paddd {a}, {b}")
    @Out("{a}")
    int addInVectors(@In("xmm") int a, @In("xmm") int b);
}
