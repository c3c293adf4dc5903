package dev.clobber.processor.lower;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shared routines, hand-written assembly in resources beside this class. One after the other the files are a source that GNU as
 * takes; what they use of its directives beyond those of {@code AssemblyReader} is done here: .ifdef, .endif, .set.
 */
final class Support {
    static final String RESULT_ROUTINE = "clobber.result";
    static final String ACQUIRE_ROUTINE = "clobber.acquire";
    static final String RELEASE_ROUTINE = "clobber.release";
    static final String RECORD_ROUTINE = "clobber.record";

    private static final List<String> FILES = List.of(
            "constants.s",
            "plan.s",
            "raise.s",
            "cpu.s",
            "acquire.s",
            "memory.s",
            "strings.s",
            "direct.s",
            "release.s",
            "record.s");

    /** What the routines name in the read-only data. */
    private static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("clobber.raise.class", "dev/clobber/runtime/Raise"),
            Map.entry("clobber.raise.signature", "(Ljava/lang/String;JJ)V"),
            Map.entry("clobber.errno.class", "dev/clobber/runtime/ErrnoException"),
            Map.entry("clobber.errno.constructor", "<init>"),
            Map.entry("clobber.errno.signature", "(Ljava/lang/String;I)V"),
            Map.entry("clobber.raise.bounds", "bounds"),
            Map.entry("clobber.raise.size", "size"),
            Map.entry("clobber.raise.memory", "memory"),
            Map.entry("clobber.raise.nul", "nul"),
            Map.entry("clobber.raise.heapBuffer", "heapBuffer"),
            Map.entry("clobber.raise.readOnlyBuffer", "readOnlyBuffer"),
            Map.entry("clobber.raise.unsupported", "unsupported"),
            Map.entry("clobber.raise.nullPointer", "nullPointer"),
            Map.entry("clobber.buffer.class", "java/nio/Buffer"),
            Map.entry("clobber.record.constructor", "<init>"));

    private static final String METHODS = "clobber.buffer.methods";

    /** Three records: a name in 12 bytes, a signature in 4. */
    private static final String METHOD_RECORDS = "isReadOnly\0\0()Z\0position\0\0\0\0()I\0limit\0\0\0\0\0\0\0()I\0";

    /** What they name in the zeroed data, 8 bytes each. */
    private static final List<String> VARIABLES =
            List.of("clobber.spare", "clobber.buffer.isReadOnly", "clobber.buffer.position", "clobber.buffer.limit");

    private final String text;

    Support(Set<Feature> features) {
        this.text = features.isEmpty() ? "" : new SupportText(source(), features).text();
    }

    /** All files, one after the other. */
    static String source() {
        StringBuilder source = new StringBuilder();
        for (String file : FILES) {
            source.append(source.isEmpty() ? "" : "\n").append(read(file));
        }
        return source.toString();
    }

    /** The routines of these features, as {@code AssemblyReader} takes them; nothing where there are none. */
    String text() {
        return text;
    }

    /** Writes what these routines name in the read-only data. */
    void writeTo(DataWriter data) {
        for (Map.Entry<String, String> entry : TEXTS) {
            if (names(entry.getKey())) {
                data.text(entry.getKey(), entry.getValue());
            }
        }
        if (names(METHODS)) {
            data.bytes(METHODS, METHOD_RECORDS.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The variables that these routines name. */
    List<DataSymbol> variables() {
        List<DataSymbol> named = new ArrayList<>();
        for (String variable : VARIABLES) {
            if (names(variable)) {
                named.add(new DataSymbol(variable, named.size() * Long.BYTES, Long.BYTES));
            }
        }
        return named;
    }

    private boolean names(String symbol) {
        return text.contains(symbol);
    }

    private static String read(String file) {
        try (InputStream stream = Support.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
