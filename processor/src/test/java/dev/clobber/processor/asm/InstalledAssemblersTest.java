package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.asm.RecordedInstructions.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded instructions once more against the assemblers and the disassembler that are installed. */
class InstalledAssemblersTest {
    private static final Pattern ENCODING = Pattern.compile("(?:# |\t)encoding: \\[([^]]*)]");
    private static final String LLVM_MC = "llvm-mc";

    private final List<Recorded> instructions = RecordedInstructions.read();

    @Test
    void gnuAsStillMakesTheRecordedBytes(@TempDir Path directory) throws Exception {
        byte[] code = GnuAs.assemble(directory, source());
        StringBuilder expected = new StringBuilder();
        instructions.forEach(instruction -> expected.append(instruction.hex()));
        String made = HexFormat.of().formatHex(code);
        if (!made.contentEquals(expected)) {
            int at = 0;
            for (Recorded instruction : instructions) {
                String hex = instruction.hex();
                assertEquals(
                        hex, made.substring(at, at + hex.length()), instruction.text() + RecordedInstructions.RECORD);
                at += hex.length();
            }
        }
        assertEquals(expected.length(), made.length());
    }

    @Test
    void llvmMcMakesTheRecordedBytes(@TempDir Path directory) throws Exception {
        Tool llvm = Tool.any(LLVM_MC, "llvm-mc-14");
        Differences differences = Differences.of("llvm-mc-bytes");
        StringBuilder source = new StringBuilder(".intel_syntax noprefix\n");
        for (int i = 0; i < instructions.size(); i++) {
            source.append("i")
                    .append(i)
                    .append(": ")
                    .append(instructions.get(i).text())
                    .append('\n');
        }
        Path file = Files.writeString(directory.resolve("a.s"), source);
        Tool.Result result = llvm.tryRun("", "--triple=x86_64", "--show-encoding", file.toString());
        Map<Integer, String> made = encodings(result.output());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            Recorded recorded = instructions.get(i);
            String theirs = made.getOrDefault(i, "nothing");
            boolean branch = recorded.text().startsWith("j") || recorded.text().startsWith("call");
            boolean target = branch && !recorded.text().contains("[");
            if (!target
                    && !theirs.equals(recorded.hex())
                    && !differences.accepts(recorded.text() + " = " + recorded.hex(), theirs)) {
                wrong.add(recorded.text() + " = " + recorded.hex() + " but llvm-mc makes " + theirs);
            }
        }
        report(wrong, differences.unused());
    }

    /** By the number in the label before it. */
    private static Map<Integer, String> encodings(String output) {
        Map<Integer, String> encodings = new TreeMap<>();
        int current = -1;
        for (String line : output.lines().toList()) {
            if (line.matches("i[0-9]+:")) {
                current = Integer.parseInt(line.substring(1, line.length() - 1));
            }
            Matcher matcher = ENCODING.matcher(line);
            if (matcher.find()) {
                String hex = matcher.group(1).replaceAll("0x|,|'", "").replaceAll("[A-Z]", "00");
                encodings.merge(current, hex, String::concat);
            }
        }
        return encodings;
    }

    @Test
    void llvmMcDisassemblesToWhatThePrinterPrints() {
        Tool llvm = Tool.any(LLVM_MC, "llvm-mc-14");
        Differences differences = Differences.of("llvm-mc-text");
        Differences unknown = Differences.of("llvm-mc-unknown");
        StringBuilder input = new StringBuilder();
        List<String> ours = new ArrayList<>();
        for (Recorded recorded : instructions) {
            boolean symbolic = recorded.text().matches(".*\\bx\\b.*|.*1b");
            if (!symbolic && !unknown.accepts(recorded.text(), "")) {
                ours.add(Assembled.of(recorded.text()).listing().get(0).text());
                input.append(recorded.hex().replaceAll("(..)", "0x$1 ")).append('\n');
            }
        }
        String output = llvm.run(input.toString(), "--disassemble", "--output-asm-variant=1", "--triple=x86_64");
        List<String> theirs = output.replaceAll("(?m)^\\s*lock\\s*$\\n", "lock ")
                .lines()
                .map(line -> line.trim().replaceAll("\\s+", " "))
                .filter(line -> !line.equals(".text"))
                .toList();
        List<String> wrong = new ArrayList<>();
        assertEquals(ours.size(), theirs.size(), "llvm-mc does not print one line for each instruction");
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i)) && !differences.accepts(ours.get(i), theirs.get(i))) {
                wrong.add("we print " + ours.get(i) + ", llvm-mc " + theirs.get(i));
            }
        }
        report(wrong, differences.unused());
        report(List.of(), unknown.unused());
    }

    private String source() {
        return instructions.stream()
                .map(instruction -> Assembled.withLabel(instruction.text()) + "\n")
                .collect(Collectors.joining());
    }

    private static void report(List<String> wrong, Set<String> unused) {
        String first = wrong.stream().limit(30).collect(Collectors.joining("\n"));
        assertEquals(
                0, wrong.size(), first + "\nA difference that is right either way is told in oracle/differences.txt");
        assertEquals(Set.of(), unused, "lines of oracle/differences.txt that accept nothing");
    }
}
