package dev.clobber.processor.lower;

import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;

/**
 * One argument on its way to a general register.
 *
 * @param source where it is
 * @param bits how many of its bits are defined: 8, 16, 32 or 64
 * @param signed whether it is widened with copies of its sign bit
 * @param destination where it goes, at the width that it is widened to. A 32-bit one clears the upper half; narrower ones are
 *     widened to 32 bits all the same
 * @param readBits how much of the destination is read, 64 or 32
 */
record Move(Source source, int bits, boolean signed, Register destination, int readBits) {

    /** Where a value is. */
    sealed interface Source {}

    /**
     * In a register.
     *
     * @param register a full register
     */
    record InRegister(Register register) implements Source {}

    /**
     * On the stack.
     *
     * @param offset in bytes from rsp
     */
    record OnStack(long offset) implements Source {}

    private int width() {
        return Math.max(32, destination.bits());
    }

    /** Whether the value is in the register already, and its defined bits are all that is read. */
    boolean isSettledIn(Register register) {
        return register.aliases(destination) && bits >= width() && (width() == 64 || readBits == 32);
    }

    /** Whether 32 defined bits are all there is to carry. */
    boolean isHalf() {
        return bits <= 32 || width() == 32;
    }

    /** The one instruction that takes the value to its destination, from where it started. */
    Instruction direct() {
        if (source instanceof InRegister in) {
            return from(in.register());
        }
        int read = Math.min(bits, width());
        return load(read, Memory.of(read, Registers.RSP, ((OnStack) source).offset()));
    }

    /** The one instruction that takes the value to its destination from a register. */
    Instruction from(Register register) {
        int read = Math.min(bits, width());
        return load(read, register.view(read));
    }

    private Instruction load(int read, dev.clobber.processor.isa.Operand operand) {
        Register wide = destination.view(width());
        if (read == width()) {
            return Instruction.of("mov", wide, operand);
        }
        if (!signed) {
            Register half = destination.view(32);
            return Instruction.of(read == 32 ? "mov" : "movzx", half, operand);
        }
        return Instruction.of(read == 32 ? "movsxd" : "movsx", wide, operand);
    }
}
