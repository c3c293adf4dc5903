package dev.clobber.processor.proofs;

import dev.clobber.processor.probe.BlockCase;
import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.probe.BlockVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of many blocks, among them some that cannot be run. */
final class Judged {
    /** Of what was not run: nothing is known. */
    private static final BlockVerdict NONE = new BlockVerdict(0, 0, 0, "", "");

    private Judged() {}

    /** A verdict for each, in their order. */
    static List<BlockVerdict> run(Path directory, List<BlockReading> blocks) {
        List<BlockCase> cases = blocks.stream()
                .flatMap(block -> block.run().stream())
                .map(BlockReading.Runnable::test)
                .toList();
        List<BlockVerdict> verdicts = BlockProbe.run(directory, cases);
        List<BlockVerdict> all = new ArrayList<>();
        int next = 0;
        for (BlockReading block : blocks) {
            all.add(block.run().isPresent() ? verdicts.get(next++) : NONE);
        }
        return all;
    }
}
