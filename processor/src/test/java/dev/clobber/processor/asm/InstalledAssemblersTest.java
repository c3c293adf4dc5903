package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of all rows against the assemblers and the disassembler that are installed. */
class InstalledAssemblersTest {
    private static List<SampleRow> rows = List.of();
    private static List<String> texts = List.of();
    private static List<String> ours = List.of();

    @BeforeAll
    static void assemble() {
        rows = SampleRow.all();
        texts = rows.stream().flatMap(row -> row.texts().stream()).toList();
        ours = texts.stream().map(Assembled::hex).toList();
    }

    @Test
    void gnuAsMakesTheSameBytes() throws IOException {
        Set<String> beyond = Recording.families().stream()
                .flatMap(family -> Recording.read(family).stream()
                        .filter(recording -> recording.oracle().equals("llvm"))
                        .map(recording -> family + " " + recording.key()))
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        List<String> theirs = Oracles.bytes(rows);
        int at = 0;
        for (SampleRow row : rows) {
            for (String text : row.texts()) {
                boolean unknown = beyond.contains(row.family() + " " + row.key()) && Oracles.isError(theirs.get(at));
                if (!unknown && !theirs.get(at).equals(ours.get(at))) {
                    wrong.add(text + " = " + ours.get(at) + " but GNU as makes " + theirs.get(at));
                }
                at++;
            }
        }
        report(wrong, Set.of());
    }

    /** Where the width of memory is not written, we mean what GNU as means, or ask. */
    @Test
    void memoryOfNoWidthIsWhatGnuAsTakesItFor(@TempDir Path directory) throws IOException {
        List<String> open = rows.stream()
                .flatMap(row -> row.texts().stream()
                        .filter(text -> text.contains(" ptr "))
                        .limit(2))
                .map(text -> text.replaceAll("\\w+ ptr ", ""))
                .distinct()
                .toList();
        List<String> theirs = GnuAs.each(directory, open);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String own = Assembled.hex(open.get(i));
            if (!Oracles.isError(own) && !Oracles.isError(theirs.get(i)) && !own.equals(theirs.get(i))) {
                wrong.add(open.get(i) + " = " + own + " but GNU as makes " + theirs.get(i));
            }
        }
        report(wrong, Set.of());
    }

    @Test
    void llvmMcMakesTheSameBytes() {
        Differences differences = Differences.of("llvm-mc-bytes");
        List<String> theirs = withoutWidths(LlvmMc.each(texts));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // It leaves branches open until all is laid out, and shows the short form.
            boolean branch = texts.get(i).matches("(j|loop|call|xbegin|1:).*( x|1b)");
            String our = texts.get(i) + " = " + ours.get(i);
            if (!branch && !theirs.get(i).equals(ours.get(i)) && !differences.accepts(our, theirs.get(i))) {
                wrong.add(our + " but llvm-mc makes " + theirs.get(i));
            }
        }
        report(wrong, differences.unused());
    }

    /** What was refused, once more without {@code dword ptr} and its kin: llvm-mc often wants another word there than GNU as. */
    private static List<String> withoutWidths(List<String> codes) {
        Map<Integer, String> again = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).equals("nothing") && texts.get(i).contains(" ptr ")) {
                again.put(i, texts.get(i).replaceAll("\\w+ ptr ", ""));
            }
        }
        List<String> completed = new ArrayList<>(codes);
        List<String> second = LlvmMc.each(List.copyOf(again.values()));
        int next = 0;
        for (int index : again.keySet()) {
            completed.set(index, second.get(next++));
        }
        return completed;
    }

    @Test
    void llvmMcDisassemblesToWhatThePrinterPrints() {
        Differences differences = Differences.of("llvm-mc-text");
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).matches(".*\\bx\\b.*|.*1b")) {
                codes.put(Assembled.of(texts.get(i)).listing().get(0).text(), ours.get(i));
            }
        }
        List<String> theirs = LlvmMc.disassemble(List.copyOf(codes.values()));
        assertEquals(codes.size(), theirs.size(), "llvm-mc does not print something for each instruction");
        List<String> wrong = new ArrayList<>();
        int at = 0;
        for (String text : codes.keySet()) {
            String their = theirs.get(at++);
            if (!text.equals(their) && !differences.accepts(text, their)) {
                wrong.add("we print " + text + ", llvm-mc " + their + ", for " + codes.get(text));
            }
        }
        report(wrong, differences.unused());
    }

    private static void report(List<String> wrong, Set<String> unused) {
        String first = wrong.stream().limit(30).collect(Collectors.joining("\n"));
        assertEquals(
                0, wrong.size(), first + "\nA difference that is right either way is told in oracle/differences.txt");
        assertEquals(Set.of(), unused, "lines of oracle/differences.txt that accept nothing");
    }
}
