package dev.clobber.processor.emit;

import java.util.Locale;
import java.util.Optional;

/** How bindings call machine code: the values of {@code -Aclobber.path}. */
public enum CallingPath {
    /** What returns at once through FFM, where there is FFM; the rest through JNI. */
    AUTO,
    /** All through JNI. */
    JNI,
    /** Through FFM whatever can be called so. */
    FFM;

    /** The path of a word on the command line. */
    public static Optional<CallingPath> find(String word) {
        for (CallingPath path : values()) {
            if (path.word().equals(word)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
