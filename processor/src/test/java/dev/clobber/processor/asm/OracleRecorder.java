package dev.clobber.processor.asm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the recordings that the unit tests compare the encoder with; {@code scripts/oracle} runs it. */
public final class OracleRecorder {
    private OracleRecorder() {}

    /**
     * Records all rows.
     *
     * @param arguments the directory of the recordings
     * @throws IOException where they cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        List<SampleRow> rows = SampleRow.all();
        List<Recording> recordings = record(rows);
        String gnu = Tool.any("as").run("", "--version").lines().findFirst().orElseThrow();
        String llvm = Tool.any("llvm-mc-19")
                .run("", "--version")
                .lines()
                .filter(line -> line.contains("version"))
                .findFirst()
                .orElseThrow()
                .trim();
        for (String family : Recording.families()) {
            List<String> lines = new ArrayList<>(List.of(
                    "# Recorded by scripts/oracle: gnu is " + gnu + ",",
                    "# llvm is llvm-mc, " + llvm + ", for what the former does not know.",
                    "# Columns: mnemonic and operand kinds of the row, who made the bytes, of how many samples, the first 8 bytes of",
                    "# the SHA-256 of all of them, and some of the samples."));
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).family().equals(family)) {
                    lines.add(recordings.get(i).line());
                }
            }
            Files.write(target.resolve(family + ".txt"), lines);
        }
        System.out.println(rows.stream().mapToInt(row -> row.texts().size()).sum() + " instructions of " + rows.size()
                + " rows recorded in " + target);
    }

    private static List<Recording> record(List<SampleRow> rows) throws IOException {
        List<String> codes = Oracles.bytes(rows);
        List<Recording> recordings = new ArrayList<>();
        int start = 0;
        for (SampleRow row : rows) {
            List<String> own = codes.subList(start, start + row.texts().size());
            start += row.texts().size();
            boolean gnu = own.stream().noneMatch(Oracles::isError);
            recordings.add(
                    gnu
                            ? Recording.of(row.key(), "gnu", row.texts(), own)
                            : Recording.of(row.key(), "llvm", row.texts(), Oracles.llvm(row)));
        }
        return recordings;
    }
}
