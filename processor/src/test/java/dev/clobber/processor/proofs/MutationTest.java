package dev.clobber.processor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.probe.BlockVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good blocks with one thing of their contract or their code changed: where a run shows that the contract is broken, the checks must
 * have said so.
 */
class MutationTest {
    private static final int LEAST = 500;

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        BlockProbe.require();
    }

    @Test
    void mutantsThatRunWrongAreRefused() {
        List<BlockReading> good = GoodBlocks.runnable(GoodBlocks.all());
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Declaration explicit = Explicit.of(
                    good.get(i).declaration(), good.get(i).run().orElseThrow().block());
            mutants.add(new Mutant(i, Mutant.Kind.NONE, "nothing", explicit));
            mutants.addAll(Mutation.of(i, explicit));
        }
        List<BlockReading> read =
                BlockReader.readAll(mutants.stream().map(Mutant::declaration).toList());
        List<BlockReading> tried = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            tried.add(read.get(i).withInputsOf(good.get(mutants.get(i).original())));
        }
        List<BlockVerdict> verdicts = Judged.run(directory, tried);
        Map<Mutant.Kind, int[]> counts = new EnumMap<>(Mutant.Kind.class);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            boolean isWrong = isWrong(mutant, verdicts.get(i));
            int[] count = counts.computeIfAbsent(mutant.kind(), kind -> new int[3]);
            count[0]++;
            count[1] += isWrong ? 1 : 0;
            count[2] += read.get(i).isRefused() ? 1 : 0;
            if (Boolean.getBoolean("show") && !isWrong && read.get(i).isRefused())
                System.out.println(
                        "UNPROVED " + mutant.kind() + " " + mutant.what() + "\n" + read.get(i) + verdicts.get(i));
            if (isWrong && !read.get(i).isRefused()) {
                missed.add(mutant.kind() + " " + mutant.what() + "\n" + read.get(i) + verdicts.get(i));
            }
        }
        counts.forEach((kind, count) ->
                System.out.printf("%s: %d mutants, %d proved wrong, %d refused%n", kind, count[0], count[1], count[2]));
        assertEquals("", String.join("\n\n", missed));
        assertEquals(0, counts.get(Mutant.Kind.NONE)[2]);
        assertTrue(counts.values().stream().mapToInt(count -> count[1]).sum() > LEAST);
    }

    /** A run shows it; or, of a feature, that none that is left implies it. */
    private static boolean isWrong(Mutant mutant, BlockVerdict verdict) {
        if (mutant.kind() == Mutant.Kind.DROPPED_FEATURE) {
            return !CpuFeatures.x86_64()
                    .closure(mutant.declaration().requires())
                    .contains(mutant.what());
        }
        boolean pointsNowhere = mutant.kind() == Mutant.Kind.DROPPED_INPUT && verdict.runs() == 0;
        return !verdict.isKept() || pointsNowhere && verdict.endless() == 0 && verdict.faults() > 0;
    }
}
