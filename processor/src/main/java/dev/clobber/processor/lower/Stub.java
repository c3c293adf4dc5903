package dev.clobber.processor.lower;

import dev.clobber.processor.model.BoundMethod;
import java.util.Objects;
import java.util.Optional;

/**
 * A planned method and the names of its two functions.
 *
 * @param jniSymbol the name that the JVM looks up: {@code Java_pkg_LinuxBinding_write}
 * @param cSymbol the name of the twin with the C calling convention: {@code pkg_Linux_write}
 * @param plan what both do
 * @param required the method, where its JNI function throws unless the processor has what it requires
 */
public record Stub(String jniSymbol, String cSymbol, Plan plan, Optional<BoundMethod> required) {
    /** Refuses nulls. */
    public Stub {
        Objects.requireNonNull(jniSymbol, "jniSymbol");
        Objects.requireNonNull(cSymbol, "cSymbol");
        Objects.requireNonNull(plan, "plan");
    }

    /** A method that every processor can do. */
    public Stub(String jniSymbol, String cSymbol, Plan plan) {
        this(jniSymbol, cSymbol, plan, Optional.empty());
    }
}
