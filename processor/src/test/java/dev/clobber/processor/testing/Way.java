package dev.clobber.processor.testing;

import java.util.Arrays;
import java.util.stream.Stream;

/** The ways to machine code: two to declare it, and for an interface two to call it. */
public enum Way {
    /** An interface, which gets a binding class that calls through JNI. */
    INTERFACE("jni"),
    /** An interface whose binding calls through FFM what can be called so. */
    FOREIGN("ffm"),
    /** A class of {@code static native} methods with the same declarations, which binds itself. */
    NATIVES("jni");

    /** The first version with FFM (JEP 454). */
    private static final int FOREIGN_SINCE = 22;

    private final String path;

    Way(String path) {
        this.path = path;
    }

    /** Those that there are on the JDK that runs this test. */
    public static Stream<Way> available() {
        boolean hasForeign = Jdk.current().feature() >= FOREIGN_SINCE;
        return Arrays.stream(values()).filter(way -> way != FOREIGN || hasForeign);
    }

    /** The processor's option. */
    public String option() {
        return "-Aclobber.path=" + path;
    }
}
