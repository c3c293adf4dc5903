package dev.clobber.processor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.probe.BlockVerdict;
import dev.clobber.processor.proofs.Mutant.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good blocks with one thing of their contract or their code changed: where a run shows that the contract is broken, the checks must
 * have said so.
 */
class MutationTest {
    private static final int LEAST = 800;

    /** Stubs widen an input as far as its block looks, so that a narrower one is as good. */
    private static final Set<Kind> FRUITFUL = EnumSet.complementOf(EnumSet.of(Kind.NONE, Kind.NARROWED_INPUT));

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        BlockProbe.require();
    }

    @Test
    void mutantsThatRunWrongAreRefused() {
        List<BlockReading> good = GoodBlocks.runnable(GoodBlocks.all());
        List<Mutant> mutants = mutants(good);
        List<BlockReading> read =
                BlockReader.readAll(mutants.stream().map(Mutant::declaration).toList());
        List<BlockVerdict> verdicts = Judged.run(
                directory,
                IntStream.range(0, mutants.size())
                        .mapToObj(i ->
                                read.get(i).withInputsOf(good.get(mutants.get(i).original())))
                        .toList());
        Map<Kind, Integer> wrong = new EnumMap<>(Kind.class);
        List<String> misjudged = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            boolean isWrong = isWrong(mutant, verdicts.get(i));
            boolean isRefused = read.get(i).isRefused();
            wrong.merge(mutant.kind(), isWrong ? 1 : 0, Integer::sum);
            if (isWrong && !isRefused || mutant.kind() == Kind.NONE && (isWrong || isRefused)) {
                misjudged.add(mutant.kind() + " " + mutant.what() + "\n" + read.get(i) + verdicts.get(i));
            }
        }
        assertEquals("", String.join("\n\n", misjudged));
        assertTrue(wrong.values().stream().mapToInt(count -> count).sum() > LEAST, wrong::toString);
        assertTrue(
                FRUITFUL.stream().allMatch(kind -> Objects.requireNonNullElse(wrong.get(kind), 0) > 0),
                wrong::toString);
    }

    private static List<Mutant> mutants(List<BlockReading> good) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Declaration explicit = good.get(i).run().orElseThrow().explicit();
            mutants.add(new Mutant(i, Kind.NONE, "nothing", explicit));
            mutants.addAll(Mutation.of(i, explicit));
        }
        return mutants;
    }

    /** A run shows it; or, of a feature, that none that is left implies it. */
    private static boolean isWrong(Mutant mutant, BlockVerdict verdict) {
        if (mutant.kind() == Kind.DROPPED_FEATURE) {
            return !CpuFeatures.x86_64()
                    .closure(mutant.declaration().requires())
                    .contains(mutant.what());
        }
        boolean pointsNowhere = mutant.kind() == Kind.DROPPED_INPUT && verdict.runs() == 0;
        return !verdict.isKept() || pointsNowhere && verdict.endless() == 0 && verdict.faults() > 0;
    }
}
