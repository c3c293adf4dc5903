package dev.clobber.processor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.probe.BlockVerdict;
import dev.clobber.processor.testing.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the annotation to the silicon: each good block runs with sentinels in every register, and what has changed lies inside its
 * contract; and with other sentinels its results are the same.
 */
class SentinelTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        BlockProbe.require();
    }

    @TestFactory
    Stream<DynamicTest> goodBlocksKeepTheirContracts() {
        List<BlockReading> blocks = GoodBlocks.all();
        List<BlockReading> runnable = GoodBlocks.runnable(blocks);
        List<BlockVerdict> verdicts = BlockProbe.run(
                directory,
                runnable.stream().map(block -> block.run().orElseThrow().test()).toList());
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < runnable.size(); i++) {
            BlockReading block = runnable.get(i);
            BlockVerdict verdict = verdicts.get(i);
            tests.add(DynamicTest.dynamicTest(block.name(), () -> judge(block, verdict)));
        }
        blocks.stream()
                .filter(block -> !block.missing().isEmpty())
                .forEach(block -> tests.add(DynamicTest.dynamicTest(
                        block.name(), () -> Tools.skip(block.name() + ": this processor has no " + block.missing()))));
        return tests.stream();
    }

    private static void judge(BlockReading block, BlockVerdict verdict) {
        assertFalse(block.isRefused(), block::toString);
        assertEquals("", verdict.changed(), block::toString);
        assertEquals("", verdict.dependent(), block::toString);
        assertTrue(verdict.runs() > 3, () -> verdict + "\n" + block);
    }
}
