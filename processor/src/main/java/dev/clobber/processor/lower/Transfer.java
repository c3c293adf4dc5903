package dev.clobber.processor.lower;

import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;

/**
 * The instructions that take a value of 16, 32 or 64 bits between the banks of registers and memory. Bits above the value become 0 in a
 * general register and a mask register, and in bits 127 to 0 of a vector register, or all of it with a VEX prefix.
 */
final class Transfer {
    private Transfer() {}

    /**
     * Into a register of another bank.
     *
     * @param bits 16 (of a mask register only), 32 or 64
     * @param clearsAll whether the bits of a vector register from 128 on are cleared too
     */
    static Instruction in(Register destination, Register general, int bits, boolean clearsAll) {
        return into(destination, general.view(Math.max(32, bits)), bits, clearsAll);
    }

    /** The same from memory at rsp plus an offset. */
    static Instruction load(Register destination, int offset, int bits, boolean clearsAll) {
        return into(destination, Memory.of(bits, Registers.RSP, offset), bits, clearsAll);
    }

    private static Instruction into(Register destination, Operand source, int bits, boolean clearsAll) {
        return switch (destination.bank()) {
            case GENERAL -> Instruction.of("mov", destination.view(bits), source);
            case VECTOR ->
                Instruction.of(
                        vector(bits, clearsAll || !VectorMoves.isLegacy(destination)), destination.view(128), source);
            case MASK -> Instruction.of(mask(bits), destination, source);
            default -> throw new IllegalArgumentException(destination + " holds no value of Java's");
        };
    }

    /** From a register of any bank to a general register, or to memory. */
    static Instruction out(Operand destination, Register source, int bits) {
        return switch (source.bank()) {
            case GENERAL -> Instruction.of("mov", destination, source.view(bits));
            case VECTOR -> Instruction.of(vector(bits, !VectorMoves.isLegacy(source)), destination, source.view(128));
            case MASK -> Instruction.of(mask(bits), destination, source);
            default -> throw new IllegalArgumentException(source + " holds no value of Java's");
        };
    }

    /** How wide a value of a type is as these instructions take it. */
    static int bits(RegisterBank bank, int typeBits) {
        return bank == RegisterBank.MASK ? Math.max(16, typeBits) : Math.max(32, typeBits);
    }

    private static String vector(int bits, boolean isExtended) {
        return (isExtended ? "v" : "") + (bits == 64 ? "movq" : "movd");
    }

    private static String mask(int bits) {
        return bits == 64 ? "kmovq" : bits == 32 ? "kmovd" : "kmovw";
    }
}
