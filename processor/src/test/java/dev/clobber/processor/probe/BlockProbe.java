package dev.clobber.processor.probe;

import dev.clobber.processor.testing.Jdk;
import java.nio.file.Path;
import java.util.List;

/** Runs blocks on the processor with sentinels in every register: the oracle for what contracts say. */
public final class BlockProbe {
    private static final long PATIENCE_SECONDS = 60;

    /** How a worker that died is told: by a run that was ended and told nothing. */
    private static final BlockVerdict DEAD = new BlockVerdict(0, 1, 0, "", "");

    private BlockProbe() {}

    /** Skips the calling test unless this machine can be probed. */
    public static void require() {
        ProbeProcess.requireMachine();
    }

    /** The features of this processor, by the words of /proc/cpuinfo. */
    public static List<String> features() {
        return ProbeMachine.features();
    }

    /** Whether this processor has a register: k1 and zmm16 are not everywhere. */
    public static boolean has(String part) {
        boolean isWide = part.startsWith("k") || part.matches("zmm(1[6-9]|[23].)");
        return !isWide || features().contains("avx512f");
    }

    /** Runs them all; answers in their order. */
    public static List<BlockVerdict> run(Path directory, List<BlockCase> cases) {
        return new ProbeProcess(directory, BlockWorker.class, Jdk.current(), PATIENCE_SECONDS)
                .run(cases.stream().map(BlockCase::toLine).toList()).stream()
                        .map(answer -> answer.died() ? DEAD : BlockVerdict.parse(answer.text()))
                        .toList();
    }
}
