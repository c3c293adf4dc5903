package dev.clobber.processor.proofs;

import static dev.clobber.processor.proofs.RandomState.ALL;
import static dev.clobber.processor.proofs.RandomState.name;

import java.util.List;
import java.util.stream.IntStream;

/** Instructions of a generated block on vector registers. */
final class RandomVectors {
    private final RandomSteps steps;
    private final RandomState state;

    RandomVectors(RandomSteps steps) {
        this.steps = steps;
        this.state = steps.state;
    }

    private List<Integer> set() {
        return IntStream.range(0, RandomState.VECTORS)
                .filter(number -> state.vectorSet[number])
                .boxed()
                .toList();
    }

    private void write(int number) {
        state.vectorSet[number] = true;
        state.vectorChanged[number] = true;
    }

    /** One instruction, or a few that belong together. */
    void step() {
        int to = steps.random.nextInt(RandomState.VECTORS);
        List<Integer> set = set();
        if (set.isEmpty() || steps.random.nextInt(3) == 0) {
            fresh(to);
            return;
        }
        int from = steps.any(set);
        int other = steps.any(set);
        switch (steps.random.nextInt(5)) {
            case 0 -> {
                steps.add(steps.any(List.of("paddd", "psubq", "pand", "por", "pxor", "pmaxsw", "addps", "mulpd"))
                        + " xmm" + other + ", xmm" + from);
                write(other);
            }
            case 1 -> {
                steps.add(steps.any(List.of("movaps", "movdqa", "sqrtpd", "cvtdq2ps")) + " xmm" + to + ", xmm" + from);
                write(to);
            }
            case 2 -> {
                steps.add(steps.any(List.of("pshufd", "pshuflw")) + " xmm" + to + ", xmm" + from + ", "
                        + steps.random.nextInt(256));
                write(to);
            }
            case 3 ->
                steps.free(r -> true).ifPresent(general -> {
                    boolean isWide = steps.random.nextBoolean();
                    steps.add(steps.any(List.of(isWide ? "movq " : "movd ", "cvttsd2si "))
                            + name(general, isWide ? 64 : 32) + ", xmm" + from);
                    state.write(general, isWide ? 64 : 32);
                });
            default -> {
                steps.add(steps.any(List.of("ucomisd", "comiss")) + " xmm" + other + ", xmm" + from);
                state.flags(ALL);
            }
        }
    }

    private void fresh(int to) {
        String register = " xmm" + to;
        switch (steps.random.nextInt(4)) {
            case 0 -> {
                steps.add(steps.any(List.of("pxor", "xorps", "pcmpeqd")) + register + "," + register);
                write(to);
            }
            case 1, 2 ->
                steps.readable(64).ifPresent(from -> {
                    steps.add("movq" + register + ", " + name(from, 64));
                    write(to);
                });
            default -> {
                steps.features.add("avx2");
                steps.add("vpcmpeqb ymm" + to + ", ymm" + to + ", ymm" + to);
                steps.add("vpsrlw ymm" + to + ", ymm" + to + ", " + steps.random.nextInt(15));
                steps.add("vextracti128 xmm" + to + ", ymm" + to + ", 1");
                steps.add("vzeroupper");
                write(to);
            }
        }
    }
}
