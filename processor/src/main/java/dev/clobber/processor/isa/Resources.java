package dev.clobber.processor.isa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the text tables beside this class: lines with their numbers, without comments and blank lines. */
final class Resources {
    private Resources() {}

    record Line(String file, int number, String text) {
        <T> T parse(Function<String, T> parser) {
            try {
                return parser.apply(text);
            } catch (RuntimeException e) {
                throw new IllegalStateException(place() + ": " + e.getMessage(), e);
            }
        }

        /** For example {@code general.isa:57}. */
        String place() {
            return file.substring(file.lastIndexOf('/') + 1) + ":" + number;
        }
    }

    /** What a resource holds, all of it ASCII; empty where there is none. */
    static Optional<String> text(String file) {
        try {
            Optional<String> direct = OwnJar.read(file);
            if (direct.isPresent()) {
                return direct;
            }
            try (InputStream in = Resources.class.getResourceAsStream(file)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a resource holds that is never missing. */
    static String require(String file) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            throw new IllegalStateException("the resource " + file + " is missing from the processor's jar");
        }
        return text.get();
    }

    static List<Line> lines(String file) {
        return lines(file, require(file));
    }

    static List<Line> lines(String file, String text) {
        return lines(file, text, 1);
    }

    /** Lines of a text that begins at some line of its file. */
    static List<Line> lines(String file, String text, int first) {
        List<Line> lines = new ArrayList<>();
        int number = first - 1;
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
