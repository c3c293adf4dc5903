package dev.clobber.processor.asm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What scripts/oracle recorded: instructions with the machine code that GNU as made of them. */
final class RecordedInstructions {
    /** Ends the text of a failed comparison. */
    static final String RECORD = "\nIf the rows have changed on purpose, record again: scripts/oracle";

    /** An instruction as text, and its bytes in hexadecimal. */
    record Recorded(String text, String hex) {}

    private RecordedInstructions() {}

    static List<Recorded> read() {
        List<Recorded> all = new ArrayList<>();
        String mnemonic = "";
        String size = "";
        for (String line : resource("/oracle/instructions.txt")) {
            if (line.startsWith("=")) {
                mnemonic = line.substring(1, line.indexOf(','));
                size = line.substring(line.indexOf(',') + 1);
            } else {
                int space = line.indexOf(' ');
                String hex = space < 0 ? line : line.substring(0, space);
                String operands = space < 0 ? "" : line.substring(space).replace("@", size.isEmpty() ? "" : size + " ");
                all.add(new Recorded(mnemonic + operands, hex));
            }
        }
        return all;
    }

    /** The lines of a resource without comments. */
    static List<String> resource(String name) {
        try (InputStream in = RecordedInstructions.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
