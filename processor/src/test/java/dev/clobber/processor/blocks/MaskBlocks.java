package dev.clobber.processor.blocks;

import dev.clobber.Asm;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;

/** Blocks with AVX-512's registers. */
public interface MaskBlocks {
    @Asm("knotq {out}, {a}")
    @Out("kreg")
    @Requires("avx512bw")
    long not(@In("kreg") long a);

    @Asm("knotd {out}, {a}")
    @Out("k7")
    @Requires("avx512bw")
    int not(@In("k1") int a);

    @Asm("knotw {out}, {a}")
    @Out("kreg")
    @Requires("avx512bw")
    short not(@In("kreg") short a);

    @Asm("knotq {out}, {a}")
    @Out("kreg")
    @Requires("avx512bw")
    long widened(@In("kreg") byte a);

    @Asm("kmovw {out}, {a}")
    @Out("kreg")
    @Requires("avx512bw")
    boolean same(@In("k3") boolean a);

    @Asm("kmovq {out}, {a}")
    @Out("kreg")
    @Requires("avx512bw")
    double number(@In("reg") long a);

    @Asm("vaddsd {a}, {a}, {b}")
    @Out("{a}")
    @Requires("avx512f")
    double sum(@In("xmm20") double a, @In("xmm31") double b);

    @Asm("vpaddd {a}, {a}, {b}")
    @Out("{a}")
    @Requires({"avx512f", "avx512vl"})
    int sum(@In("xmm20") int a, @In("xmm17") int b);

    /** Results in registers that no one else has. */
    record Both(
            @Out("k2") boolean z,
            @Out("k3") byte b,
            @Out("k4") long j,
            @Out("xmm30") float f,
            @Out("xmm29") long v) {}

    @Asm({"kmovq k2, {a}", "kmovq k3, {a}", "kmovq k4, {a}", "vmovq xmm29, {a}", "vmovd xmm30, {a:d}"})
    @Requires("avx512bw")
    Both both(@In("reg") long a);
}
