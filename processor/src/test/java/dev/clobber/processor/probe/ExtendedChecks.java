package dev.clobber.processor.probe;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Instructions whose effects we know, on the x87, on MMX, and on vectors and masks. */
final class ExtendedChecks {
    static final List<String> NAMES = List.of("fld1", "paddb", "pinsrd", "vaddps", "vzeroupper", "kaddq");

    private static final int TOP = 11;
    private static final int C1 = 0x200;
    private static final long BYTES_BUT_SIGNS = 0x7f7f_7f7f_7f7f_7f7fL;

    private ExtendedChecks() {}

    static void addTo(Map<String, Supplier<String>> checks, ProbeMachine machine) {
        checks.put(
                "fld1",
                () -> Model.ofText(machine, "fld1")
                        .prepare(state -> state.set("x87.tag", 0))
                        .does(ExtendedChecks::pushOne)
                        .check());
        checks.put(
                "paddb",
                () -> Model.ofText(machine, "paddb mm1, mm2")
                        .does(ExtendedChecks::addBytes)
                        .check());
        // vzeroupper
        checks.put(
                "vzeroupper",
                () -> with(machine, "avx", Model.ofText(machine, "vzeroupper").does(ExtendedChecks::clearUpper)));
        // pinsrd xmm3, eax, 1
        checks.put(
                "pinsrd",
                () -> with(
                        machine,
                        "sse4_1",
                        Model.ofText(machine, "pinsrd xmm3, eax, 1").does(state -> {
                            StatePart xmm3 = state.layout().part("zmm3");
                            state.set(xmm3, 0, state.get(xmm3, 0) & 0xffff_ffffL | state.general(0) << 32);
                        })));
        // vaddps zmm31, zmm17, zmm3
        checks.put(
                "vaddps",
                () -> with(
                        machine,
                        "avx512f",
                        Model.ofText(machine, "vaddps zmm31, zmm17, zmm3")
                                .prepare(ExtendedChecks::smallNumbers)
                                .does(ExtendedChecks::addSingles)));
        // kaddq k1, k2, k3
        checks.put(
                "kaddq",
                () -> with(
                        machine,
                        "avx512bw",
                        Model.ofText(machine, "kaddq k1, k2, k3")
                                .does(state -> state.set("k1", state.get("k2") + state.get("k3")))));
    }

    private static String with(ProbeMachine machine, String feature, Model model) {
        return ProbeMachine.features().contains(feature) ? model.check() : "skipped: no " + feature;
    }

    private static void pushOne(MachineState state) {
        int register = state.x87(-1);
        StatePart part = state.layout().part("x87.r" + register);
        state.set(part, 0, Long.MIN_VALUE);
        state.set(part, 1, 0x3fff);
        state.set("x87.tag", 1L << register);
        long status = state.get("x87.status") & ~(7L << TOP | C1);
        state.set("x87.status", status | (long) register << TOP);
    }

    /** An MMX instruction makes the x87 stack full, its top 0, and what is above its register all ones (SDM vol. 1, 9.5.1). */
    private static void addBytes(MachineState state) {
        StatePart left = state.layout().part("x87.r1");
        long a = state.get(left, 0);
        long b = state.get("x87.r2");
        state.set(left, 0, (a & BYTES_BUT_SIGNS) + (b & BYTES_BUT_SIGNS) ^ (a ^ b) & ~BYTES_BUT_SIGNS);
        state.set(left, 1, 0xffff);
        state.set("x87.tag", 0xff);
        state.set("x87.status", state.get("x87.status") & ~(7L << TOP));
    }

    private static void clearUpper(MachineState state) {
        for (int number = 0; number < 16; number++) {
            StatePart part = state.layout().part("zmm" + number);
            for (int piece = 2; piece < part.pieces().size(); piece++) {
                state.set(part, piece, 0);
            }
        }
    }

    /** Whose sums are exact, so that rounding and exceptions do not come into it. */
    private static void smallNumbers(MachineState state) {
        SplittableRandom random = new SplittableRandom(state.general(0));
        for (String name : List.of("zmm3", "zmm17")) {
            StatePart part = state.layout().part(name);
            for (int piece = 0; piece < 8; piece++) {
                state.set(part, piece, pair(1 + random.nextInt(1000), 1 + random.nextInt(1000)));
            }
        }
    }

    private static void addSingles(MachineState state) {
        long[] a = state.vector(17);
        long[] b = state.vector(3);
        for (int piece = 0; piece < 8; piece++) {
            float low = Float.intBitsToFloat((int) a[piece]) + Float.intBitsToFloat((int) b[piece]);
            float high = Float.intBitsToFloat((int) (a[piece] >>> 32)) + Float.intBitsToFloat((int) (b[piece] >>> 32));
            state.set(state.layout().part("zmm31"), piece, pair(low, high));
        }
    }

    private static long pair(float low, float high) {
        return Float.floatToRawIntBits(low) & 0xffff_ffffL | (long) Float.floatToRawIntBits(high) << 32;
    }
}
