package dev.clobber.processor.isa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes {@code x86.index} from the families. The build runs it when the classes are compiled. */
public final class IndexWriter {
    private final Map<String, StringBuilder> runs = new TreeMap<>();

    private IndexWriter() {}

    /**
     * Writes the index.
     *
     * @param arguments the directory of the compiled classes and copied resources
     * @throws IOException where it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0], "dev/clobber/processor/isa", IndexedRows.INDEX);
        Files.writeString(target, index(), StandardCharsets.ISO_8859_1);
    }

    static String index() {
        IndexWriter writer = new IndexWriter();
        for (String family : Families.names()) {
            writer.family(family, Resources.text(Families.resource(family)).orElseThrow());
        }
        StringBuilder index = new StringBuilder();
        writer.runs.forEach(
                (mnemonic, run) -> index.append(mnemonic).append(run).append('\n'));
        return index.toString();
    }

    /** Neighbouring rows of one mnemonic are one run. */
    private void family(String family, String text) {
        String current = "";
        int runStart = 0;
        int runLine = 0;
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end) {
            number++;
            end = text.indexOf('\n', start) + 1;
            String row = text.substring(start, end);
            String mnemonic = row.isBlank() || row.charAt(0) == '#' ? "" : FormReader.mnemonic(row);
            if (!mnemonic.equals(current)) {
                endRun(current, family, runLine, runStart, start);
                current = mnemonic;
                runStart = start;
                runLine = number;
            }
        }
        endRun(current, family, runLine, runStart, text.length());
    }

    private void endRun(String mnemonic, String family, int line, int start, int end) {
        if (!mnemonic.isEmpty()) {
            runs.computeIfAbsent(mnemonic, key -> new StringBuilder())
                    .append(' ')
                    .append(family)
                    .append(' ')
                    .append(line)
                    .append(' ')
                    .append(start)
                    .append(' ')
                    .append(end - start);
        }
    }
}
