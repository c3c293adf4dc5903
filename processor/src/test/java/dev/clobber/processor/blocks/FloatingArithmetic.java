package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Arithmetic on float and double, in vector registers and around them. */
public interface FloatingArithmetic {
    @Asm("addsd {a}, {b}")
    @Out("{a}")
    double add(@In("xmm") double a, @In("xmm") double b);

    @Asm("vsubsd {out}, {a}, {b}")
    @Out("xmm")
    @Requires("avx")
    double subtract(@In("xmm") double a, @In("xmm") double b);

    @Asm("mulsd {a}, {b}")
    @Out("{a}")
    double multiply(@In("xmm12") double a, @In("xmm0") double b);

    @Asm("divsd {a}, {b}")
    @Out("{a}")
    double divide(@In("xmm1") double a, @In("xmm0") double b);

    @Asm("sqrtsd {a}, {a}")
    @Out("{a}")
    double root(@In("xmm") double a);

    @Asm("addss {a}, {b}")
    @Out("{a}")
    float add(@In("xmm") float a, @In("xmm") float b);

    @Asm("mulss {a}, {b}")
    @Out("{a}")
    float multiply(@In("xmm7") float a, @In("xmm15") float b);

    @Asm("divss {a}, {b}")
    @Out("{a}")
    float divide(@In("xmm") float a, @In("xmm") float b);

    @Asm("sqrtss {a}, {a}")
    @Out("{a}")
    float root(@In("xmm") float a);

    @Asm({"xorps {out}, {out}", "cvtsi2sd {out}, {a}"})
    @Out("xmm")
    double fromLong(@In("reg") long a);

    @Asm({"xorps {out}, {out}", "cvtsi2ss {out}, {a}"})
    @Out("xmm")
    float fromInt(@In("reg") int a);

    @Asm("cvttsd2si {out}, {a}")
    @Out("reg")
    long toLong(@In("xmm") double a);

    @Asm("cvttss2si {out}, {a}")
    @Out("reg")
    int toInt(@In("xmm") float a);

    @Asm({"xorps {out}, {out}", "cvtss2sd {out}, {a}"})
    @Out("xmm")
    double widen(@In("xmm") float a);

    @Asm({"xorps {out}, {out}", "cvtsd2ss {out}, {a}"})
    @Out("xmm")
    float narrow(@In("xmm") double a);

    @Asm("comisd {b}, {a}")
    @Out("cf")
    @Clobbers("flags")
    boolean notAtMost(@In("xmm") double a, @In("xmm") double b);

    @Asm("ucomiss {a}, {a}")
    @Out("pf")
    @Clobbers("flags")
    boolean isNaN(@In("xmm") float a);

    @Asm("btr {a}, 63")
    @Out("{a}")
    @Clobbers("flags")
    double absolute(@In("reg") double a);

    @Asm("btc {a}, 31")
    @Out("{a}")
    @Clobbers("flags")
    float negate(@In("reg") float a);

    @Asm("vfmadd213sd {a}, {b}, {c}")
    @Out("{a}")
    @Requires("fma")
    double multiplyAdd(@In("xmm") double a, @In("xmm") double b, @In("xmm") double c);

    @Asm({"push {a}", "fld qword ptr [rsp]", "fchs", "fstp qword ptr [rsp]", "pop {a}"})
    @Out("{a}")
    double oldNegate(@In("reg") double a);

    /** Ten of them: eight come in registers. */
    @Asm({
        "subsd {a}, {b}",
        "mulsd {a}, {c}",
        "cvtss2sd {d}, {d}",
        "addsd {a}, {d}",
        "subsd {a}, {e}",
        "addsd {a}, {f}",
        "subsd {a}, {g}",
        "addsd {a}, {h}",
        "subsd {a}, {i}",
        "mulsd {a}, {j}"
    })
    @Out("{a}")
    @Clobbers("{d}")
    double ten(
            @In("xmm") double a,
            @In("xmm") double b,
            @In("xmm") double c,
            @In("xmm") float d,
            @In("xmm") double e,
            @In("xmm") double f,
            @In("xmm") double g,
            @In("xmm") double h,
            @In("xmm") double i,
            @In("xmm") double j);
}
