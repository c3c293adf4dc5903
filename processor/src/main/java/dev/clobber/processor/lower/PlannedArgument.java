package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.isa.Register;
import java.util.Objects;
import java.util.Optional;

/**
 * One parameter of the Java method.
 *
 * @param name its name in Java, for messages
 * @param type its type
 * @param register where it is read, at the width the user named: rdi or edi. A narrower value is widened to all of it
 * @param buffer present exactly for arrays, buffers and strings
 */
public record PlannedArgument(String name, JavaType type, Register register, Optional<BufferPlan> buffer) {
    /** Refuses a plan that contradicts its type. */
    public PlannedArgument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(register, "register");
        if (type.isReference() != buffer.isPresent()) {
            throw new IllegalArgumentException("`" + name + "` is a " + type + " and has "
                    + (buffer.isPresent() ? "a buffer plan" : "no buffer plan"));
        }
    }
}
