package dev.clobber.processor.blocks;

import java.util.List;
import java.util.SplittableRandom;

/** Random numbers, a third of them at the edges. */
final class Numbers {
    private static final List<Long> EDGES = List.of(
            0L,
            1L,
            2L,
            -1L,
            -2L,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            0x7fff_ffffL,
            0x8000_0000L,
            0xffff_ffffL,
            0x7fL,
            0x80L,
            0xffL,
            0x7fffL,
            0x8000L,
            0xffffL,
            63L,
            64L,
            1L << 52,
            1L << 53);
    private static final List<Double> FLOATING = List.of(
            0.0,
            -0.0,
            1.0,
            -1.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            (double) Float.MIN_VALUE,
            (double) Float.MAX_VALUE,
            1e308,
            1.0 / 3);

    private final SplittableRandom random;

    Numbers(long seed) {
        random = new SplittableRandom(seed);
    }

    long any() {
        return random.nextInt(3) == 0 ? EDGES.get(random.nextInt(EDGES.size())) : random.nextLong();
    }

    /** As it is divided by. */
    long notZero() {
        long number = random.nextBoolean() ? any() : random.nextInt(-9, 10);
        return number == 0 ? 7 : number;
    }

    double floating() {
        return switch (random.nextInt(4)) {
            case 0 -> FLOATING.get(random.nextInt(FLOATING.size()));
            case 1 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextDouble(-1e6, 1e6);
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
