package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No input whatever makes the processor throw, nor write Java that does not compile. */
class NonsenseTest {
    private static final int SOURCES = Integer.getInteger("clobber.nonsense", 250);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nonsenseIsAnErrorAndNoBug() {
        int judged = 0;
        int compiled = 0;
        for (long seed = 0; seed < SOURCES; seed++) {
            String source = new RandomSource(seed).unit();
            Javac.Outcome outcome = compile(seed, source);
            assertEquals(List.of(), ours(outcome), "seed " + seed + "\n" + source);
            judged += outcome.rendered().contains("[clobber:") ? 1 : 0;
            compiled += outcome.files().keySet().stream().anyMatch(file -> file.endsWith(".so")) ? 1 : 0;
        }
        assertTrue(judged > SOURCES / 3, "rules were broken in only " + judged);
        assertTrue(compiled > SOURCES / 40, "machine code came of only " + compiled);
    }

    private static Javac.Outcome compile(long seed, String source) {
        try {
            return Javac.withClobber().source("Linux.java", source).run();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + "\n" + source, e);
        }
    }

    /** Bugs that were told, and errors in what was generated. */
    private static List<String> ours(Javac.Outcome outcome) {
        return outcome.diagnostics().stream()
                .filter(d -> d.toString().contains("[clobber:internal-error]")
                        || d.getKind() == Diagnostic.Kind.ERROR
                                && d.getSource() != null
                                && d.getSource().getName().endsWith("Binding.java"))
                .map(Object::toString)
                .toList();
    }
}
