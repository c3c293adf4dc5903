package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;

/**
 * A result of a block: that of the method, or a component of the record that it returns.
 *
 * @param type its type, a primitive one
 * @param place where the block leaves it
 */
public record PlannedResult(JavaType type, Place place) {
    /** Where a result is. */
    public sealed interface Place {}

    /**
     * In the low bits of a register.
     *
     * @param register of any bank that holds values
     */
    public record InRegister(Register register) implements Place {}

    /**
     * A flag, for a boolean.
     *
     * @param flag which
     */
    public record InFlag(Flag flag) implements Place {}

    /** Refuses what is no value. */
    public PlannedResult {
        if (type.isReference()) {
            throw new IllegalArgumentException("a result is no " + type);
        }
    }
}
