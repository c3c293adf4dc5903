package dev.clobber.processor.isa;

/**
 * A constant operand.
 *
 * @param value of 64 bits; whether it is meant signed or unsigned shows only where the form's width makes a difference
 */
public record Immediate(long value) implements Operand {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
