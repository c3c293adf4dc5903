package dev.clobber.processor.isa;

import java.util.List;

/**
 * An instruction that follows a row, to be run.
 *
 * @param form the row
 * @param instruction with registers and constants chosen
 * @param bytes its machine code; the distance to its target, if it has one, is the length of what follows
 * @param shape what of the row it shows
 */
public record Example(Form form, Instruction instruction, byte[] bytes, Shape shape) {
    /** What of a row an example shows. */
    public enum Shape {
        /** Different registers wherever there can be some. */
        REGISTERS,
        /** Memory where a register could be, or must. */
        MEMORY,
        /** The same register wherever there can be one. */
        EQUAL,
        /** ah and its like. */
        HIGH_BYTES,
        /** Registers from 16 on. */
        HIGH_VECTORS,
        MASKED,
        MASKED_MEMORY,
        ZERO_MASKED,
        BROADCAST,
        ROUNDED,
        LOCKED,
        REPEATED,
        REPEATED_UNEQUAL;

        /** Whether all that the row says must show; a single register in all places can hide much. */
        public boolean isTelling() {
            return this == REGISTERS || this == MEMORY || this == MASKED || this == MASKED_MEMORY || this == REPEATED;
        }

        /** What makes the effects of one instruction of a row others than those of the next; a mask does so for conditional ones. */
        public String condition(boolean conditional) {
            return conditional && (this == MASKED || this == MASKED_MEMORY)
                    ? " with a mask"
                    : this == REPEATED || this == REPEATED_UNEQUAL ? " when repeated" : "";
        }
    }

    /** Copies the bytes. */
    public Example {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What it does, by its row. */
    public Effects effects() {
        return Effects.of(instruction.withOperands(operands()), form);
    }

    /** The same machine code, said to follow another row. */
    public Example as(Form other) {
        return new Example(other, instruction, bytes, shape);
    }

    /** The operands, those of a string instruction included. */
    public List<Operand> operands() {
        return instruction.operands().isEmpty() && form.isString() ? form.fixedOperands() : instruction.operands();
    }

    /** Whether it steps through memory. */
    public boolean isString() {
        return form.isString();
    }

    /** Whether a vector indexes its memory by elements of 64 bits. */
    public boolean hasWideIndex() {
        return form.kinds().stream().anyMatch(kind -> kind.text().startsWith("vm64"));
    }

    @Override
    public String toString() {
        return instruction.toString();
    }
}
