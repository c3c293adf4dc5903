package dev.clobber.processor.isa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the text tables beside this class: lines with their numbers, without comments and blank lines. */
final class Resources {
    private Resources() {}

    record Line(String file, int number, String text) {
        <T> T parse(Function<String, T> parser) {
            try {
                return parser.apply(text);
            } catch (RuntimeException e) {
                throw new IllegalStateException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
    }

    static List<Line> lines(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the processor's jar");
            }
            return lines(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Line> lines(String file, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            number++;
            int lineFeed = text.indexOf('\n', start);
            end = lineFeed < 0 ? text.length() : lineFeed;
            String line = text.substring(start, end);
            if (!line.isBlank() && line.charAt(0) != '#') {
                lines.add(new Line(file, number, line));
            }
        }
        return lines;
    }
}
