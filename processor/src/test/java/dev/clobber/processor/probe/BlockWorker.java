package dev.clobber.processor.probe;

import java.util.SplittableRandom;

/** The child of a {@link BlockProbe}. */
final class BlockWorker {
    private BlockWorker() {}

    /** Answers each case with its verdict. */
    public static void main(String[] arguments) {
        BlockRun run = new BlockRun(ProbeMachine.open(ProbeMachine.Faults.CATCH));
        Patience.start();
        ProbeWorker.serve(line -> run.verdict(BlockCase.parse(line), new SplittableRandom(line.hashCode()))
                .toLine());
    }
}
