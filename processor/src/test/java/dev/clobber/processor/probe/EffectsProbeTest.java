package dev.clobber.processor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.Examples;
import dev.clobber.processor.isa.Form;
import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the table says instructions do is what this processor does: all that changes is declared as written, all that a result depends on
 * as read, and what is declared happens.
 *
 * <p>{@code -Dclobber.probe.trials} and {@code -Dclobber.probe.seed} repeat a failure, or look further.
 */
class EffectsProbeTest {
    private static final int TRIALS = Integer.getInteger("clobber.probe.trials", 120);
    private static final long SEED = Long.getLong("clobber.probe.seed", 1);
    private static final int PATIENCE_SECONDS = 60;

    /** Every so many rows one is made wrong in all ways. */
    private static final int STRIDE = 61;

    private static final Map<String, Form> FORMS = Examples.forms();

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        ProbeProcess.requireMachine();
    }

    @Test
    void rowsSayWhatHappens() {
        long start = System.nanoTime();
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        int probed = 0;
        for (ProbeAnswer answer : run(new ArrayList<>(FORMS.keySet()), "")) {
            if (answer.text().startsWith(EffectsWorker.NOT_PROBED)) {
                reasons.merge(answer.text().substring(EffectsWorker.NOT_PROBED.length()), 1, Integer::sum);
            } else {
                probed++;
                describe(answer, faults);
            }
        }
        System.out.printf(
                "effects of %d rows of %d probed in %d s; not probed: %s%n",
                probed, FORMS.size(), (System.nanoTime() - start) / 1_000_000_000, reasons);
        requireNone(faults);
    }

    /** On a processor that was never probed before, a difference is news, not a failure of whoever builds this there. */
    private static void requireNone(List<String> faults) {
        if (!faults.isEmpty() && !ProbedProcessors.haveThisOne()) {
            Tools.skip("on " + ProbedProcessors.here()
                    + " instructions do otherwise than the table says, please report (seed " + SEED + "): " + faults);
        }
        assertEquals(List.of(), faults, "with seed " + SEED);
    }

    private static void describe(ProbeAnswer answer, List<String> faults) {
        String row = row(answer);
        if (answer.died()) {
            faults.add(row + " ended the process with signal " + answer.signal());
        } else if (!answer.text().isEmpty()) {
            faults.add(row + "\n    " + answer.text().replace(EffectsWorker.SEPARATOR, "\n    ") + "\n");
        }
    }

    private static String row(ProbeAnswer answer) {
        Form form = FORMS.get(answer.item().split(" ")[0]);
        return form.source() + ": " + form.syntax();
    }

    /** The test before this one would notice what it is there for. */
    @Test
    void wrongRowsAreFound() {
        List<String> rows = new ArrayList<>(FORMS.keySet());
        List<String> sample = IntStream.range(0, rows.size())
                .filter(i -> i % STRIDE == 0)
                .mapToObj(rows::get)
                .toList();
        int wrong = 0;
        List<String> unnoticed = new ArrayList<>();
        for (ProbeAnswer answer : run(sample, " wrong")) {
            List<String> words = List.of(answer.text().split(EffectsWorker.SEPARATOR));
            if (!answer.died() && words.get(0).matches("\\d+")) {
                wrong += Integer.parseInt(words.get(0));
                words.stream().skip(1).forEach(word -> unnoticed.add(row(answer) + ": " + word));
            }
        }
        System.out.println(wrong + " wrong rows probed");
        assertTrue(wrong > 100, "few rows to make wrong: " + wrong);
        requireNone(unnoticed);
    }

    @Test
    void exemptionsAreOfRows() {
        assertEquals(List.of(), Exemptions.read().idle(FORMS.values()));
    }

    private List<ProbeAnswer> run(List<String> rows, String more) {
        return new ProbeProcess(directory, EffectsWorker.class, Jdk.current(), PATIENCE_SECONDS)
                .run(rows.stream()
                        .map(row -> row + " " + TRIALS + " " + SEED + more)
                        .toList());
    }
}
