package dev.clobber.processor.model;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Site;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a method whose body is compiled.
 *
 * @param name its name
 * @param declaredType its type
 * @param type the same as machine code sees it; empty for a type that it does not take
 * @param role what becomes of it
 * @param site the parameter's name
 */
public record ProgramParameter(String name, TypeMirror declaredType, Optional<JavaType> type, Role role, Site site) {

    /** What becomes of a parameter. */
    public enum Role {
        /** An interface with bound methods: nothing is passed. */
        BOUND_INTERFACE,
        /** {@code String[]}. */
        COMMAND_LINE,
        /** Anything else, right or wrong. */
        VALUE
    }

    /** Whether this is an integer or a boolean. */
    public boolean isNumber() {
        return type.isPresent() && !type.get().isReference() && !type.get().isFloating();
    }

    /** Whether this is an array of integers or booleans: an address and a length. */
    public boolean isArray() {
        return type.isPresent()
                && type.get().isArray()
                && type.get() != JavaType.FLOAT_ARRAY
                && type.get() != JavaType.DOUBLE_ARRAY;
    }

    /** How many arguments it is to C: 2 for an array. */
    public int arguments() {
        return role == Role.BOUND_INTERFACE ? 0 : isArray() ? 2 : 1;
    }
}
