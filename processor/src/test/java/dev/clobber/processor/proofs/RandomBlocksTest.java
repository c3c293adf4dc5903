package dev.clobber.processor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.probe.BlockVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random blocks that keep their contracts by construction: the checks find nothing, and neither do runs. */
class RandomBlocksTest {
    /** More of them, for a longer look: {@code -Dclobber.blocks=1000000}. */
    private static final int BLOCKS = Integer.getInteger("clobber.blocks", 1200);

    private static final int EDITS = BLOCKS;

    private static final long SEED = Long.getLong("clobber.seed", 1);

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        BlockProbe.require();
    }

    @Test
    void nothingIsFoundInBlocksThatKeepTheirContracts() {
        List<BlockReading> blocks = BlockReader.readAll(
                LongStream.range(SEED, SEED + BLOCKS).mapToObj(RandomBlock::of).toList());
        List<String> alarms = new ArrayList<>();
        for (BlockReading block : blocks) {
            if (!block.findings().isEmpty()) {
                alarms.add(block.toString());
            }
        }
        assertEquals("", String.join("\n", alarms.subList(0, Math.min(5, alarms.size()))), alarms.size() + " alarms");
        List<BlockVerdict> verdicts = Judged.run(directory, blocks);
        for (int i = 0; i < blocks.size(); i++) {
            String shown = blocks.get(i) + "" + verdicts.get(i);
            assertTrue(verdicts.get(i).isKept(), shown);
            assertTrue(verdicts.get(i).runs() > 0 || !blocks.get(i).missing().isEmpty(), shown);
        }
    }

    /** Where a run shows that an edit has broken the contract, the checks must have said so. */
    @Test
    void whatEditsBreakIsFound() {
        List<Declaration> edited = LongStream.range(SEED, SEED + EDITS)
                .mapToObj(seed -> RandomEdit.of(seed, RandomBlock.of(-seed)))
                .toList();
        List<BlockReading> blocks = BlockReader.readAll(edited);
        List<BlockVerdict> verdicts = Judged.run(directory, blocks);
        List<String> missed = new ArrayList<>();
        int broken = 0;
        for (int i = 0; i < blocks.size(); i++) {
            boolean isRefused = blocks.get(i).isRefused();
            broken += verdicts.get(i).isKept() ? 0 : 1;
            if (!verdicts.get(i).isKept() && !isRefused) {
                missed.add("edit " + (SEED + i) + "\n" + blocks.get(i) + verdicts.get(i));
            }
        }
        assertEquals("", String.join("\n", missed.subList(0, Math.min(5, missed.size()))), missed.size() + " missed");
        assertTrue(broken > EDITS / 4);
    }
}
