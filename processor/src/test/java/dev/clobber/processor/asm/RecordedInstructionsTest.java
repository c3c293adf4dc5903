package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.asm.Recording.Shown;
import dev.clobber.processor.isa.Form;
import dev.clobber.processor.isa.InstructionTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every row of the table against the machine code that GNU as makes, recorded so that no assembler is needed. */
class RecordedInstructionsTest {
    private static final int MANY = 20;

    private final List<SampleRow> rows = SampleRow.all();

    @Test
    void everyRowAssemblesToTheRecordedBytes() throws IOException {
        List<String> wrong = new ArrayList<>();
        int samples = 0;
        for (String family : Recording.families()) {
            List<SampleRow> own =
                    rows.stream().filter(row -> row.family().equals(family)).toList();
            List<Recording> recordings = Recording.read(family);
            requireSameRows(
                    family,
                    own.stream().map(SampleRow::key).toList(),
                    recordings.stream().map(Recording::key).toList());
            for (int i = 0; i < own.size(); i++) {
                samples += own.get(i).texts().size();
                Recording made = Recording.of(
                        own.get(i).key(), recordings.get(i).oracle(), own.get(i).texts(), own(own.get(i)));
                if (!made.equals(recordings.get(i)) && wrong.size() < MANY) {
                    wrong.add(explain(own.get(i), made, recordings.get(i)));
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong) + Recording.RECORD);
        assertTrue(samples > 600_000, "only " + samples + " instructions are recorded");
    }

    private static void requireSameRows(String family, List<String> own, List<String> recorded) {
        for (int i = 0; i < Math.max(own.size(), recorded.size()); i++) {
            String ours = i < own.size() ? own.get(i) : "nothing";
            String theirs = i < recorded.size() ? recorded.get(i) : "nothing";
            assertEquals(ours, theirs, "row " + (i + 1) + " of " + family + Recording.RECORD);
        }
    }

    /** What we make of each sample. */
    private static List<String> own(SampleRow row) {
        return row.texts().stream().map(Assembled::hex).toList();
    }

    /** Names the samples that differ: those written down, or all where the assembler is installed. */
    private static String explain(SampleRow row, Recording made, Recording recorded) throws IOException {
        String head = row.family() + ": " + row.key() + ": ";
        for (int i = 0; i < Math.min(made.shown().size(), recorded.shown().size()); i++) {
            Shown own = made.shown().get(i);
            if (!own.equals(recorded.shown().get(i))) {
                return head + "recorded is " + recorded.shown().get(i) + ", we make " + own;
            }
        }
        if (!recorded.oracle().equals("gnu") || !Tool.isInstalled("as")) {
            return head + "samples differ; with GNU as or llvm-mc installed, InstalledAssemblersTest says which";
        }
        List<String> theirs = Oracles.bytes(List.of(row));
        List<String> ours = own(row);
        for (int i = 0; i < theirs.size(); i++) {
            if (!theirs.get(i).equals(ours.get(i))) {
                return head + row.texts().get(i) + ": GNU as makes " + theirs.get(i) + ", we make " + ours.get(i);
            }
        }
        return head + "the samples are others than those recorded";
    }

    @Test
    void everyRowIsTakenForSomeSample() {
        Set<String> unused = new TreeSet<>();
        InstructionTable.x86_64().forms().forEach(form -> unused.add(row(form)));
        for (SampleRow row : rows) {
            for (String text : row.texts()) {
                Code code = Code.builder().text(text).build();
                Layout layout = Layout.of(code.items());
                for (int i = 0; i < code.items().size(); i++) {
                    if (code.items().get(i) instanceof Item.Operation) {
                        unused.remove(row(layout.chosen(i).form()));
                    }
                }
            }
        }
        assertEquals(Set.of(), unused, "rows that no sample takes");
    }

    private static String row(Form form) {
        return form.source() + ": " + form.syntax();
    }
}
