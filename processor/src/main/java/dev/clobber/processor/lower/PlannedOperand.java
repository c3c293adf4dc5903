package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.isa.Register;

/**
 * A parameter of a block.
 *
 * @param argument its name, its type, its register, and how a buffer gets its address
 * @param usedBits how many low bits of the full register the block looks at, at least those of the type: what is beyond need not be
 *     widened
 */
public record PlannedOperand(PlannedArgument argument, int usedBits) {
    /** Refuses an operand that is narrower than its type. */
    public PlannedOperand {
        if (usedBits < argument.type().bits()) {
            throw new IllegalArgumentException(
                    argument.name() + " is a " + argument.type() + ", of which " + usedBits + " bits are used");
        }
    }

    JavaType type() {
        return argument.type();
    }

    Register register() {
        return argument.register();
    }

    /** Whether bits beyond those of the type are looked at. */
    boolean isWidened() {
        return usedBits > type().bits();
    }
}
