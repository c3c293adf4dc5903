package dev.clobber.processor.lower;

import java.util.Objects;

/**
 * A planned method and the names of its two functions.
 *
 * @param jniSymbol the name that the JVM looks up: {@code Java_pkg_LinuxBinding_write}
 * @param cSymbol the name of the twin with the C calling convention: {@code pkg_Linux_write}
 * @param plan what both do
 */
public record Stub(String jniSymbol, String cSymbol, Plan plan) {
    /** Refuses nulls. */
    public Stub {
        Objects.requireNonNull(jniSymbol, "jniSymbol");
        Objects.requireNonNull(cSymbol, "cSymbol");
        Objects.requireNonNull(plan, "plan");
    }
}
