package dev.clobber.processor.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream, of which none takes more memory than it may: what is beyond that of a line is passed over. */
final class InputLines {
    /** In bytes. No instruction comes near, and a line of labels and instructions is assembled in one piece. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;

    InputLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty at the end of the stream. A line that is too long has {@link #LONGEST} bytes and one. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST) {
                line.write(next);
            }
            next = in.read();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
