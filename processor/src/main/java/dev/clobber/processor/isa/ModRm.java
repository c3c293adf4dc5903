package dev.clobber.processor.isa;

import java.util.OptionalInt;

/**
 * ModRM, SIB, and displacement of one operand (SDM vol. 2, section 2.1.5, tables 2-2 and 2-3).
 *
 * @param mod 0 to 3
 * @param rm the register or base with its fourth bit, and a vector register with its fifth
 * @param index the index register with its fourth bit, and a vector register with its fifth; 4 is none; empty where no SIB byte
 *     stands
 * @param scale the binary logarithm of the scale
 * @param displacement the constant, counted in the unit of EVEX where it has 8 bits
 * @param displacementBits 0, 8, or 32
 */
record ModRm(int mod, int rm, OptionalInt index, int scale, long displacement, int displacementBits) {
    private static final int SIB = 4;
    private static final int NO_INDEX = 4;
    /** As base with mod 0: no base but a displacement of 32 bits, relative to rip where no SIB byte stands. */
    private static final int NO_BASE = 5;

    /** Register 0. */
    static final ModRm ZERO = new ModRm(3, 0, OptionalInt.empty(), 0, 0, 0);

    /**
     * A register or an address.
     *
     * @param unit what a displacement of 8 bits counts, in bytes: 1 but for EVEX (SDM vol. 2, section 2.7.5)
     * @param sib whether a SIB byte stands in any case
     */
    static ModRm of(Operand operand, int unit, boolean sib) {
        return operand instanceof Memory memory ? ofMemory(memory, unit, sib) : ofRegister((Register) operand);
    }

    private static ModRm ofRegister(Register register) {
        return new ModRm(3, register.code(), OptionalInt.empty(), 0, 0, 0);
    }

    private static ModRm ofMemory(Memory memory, int unit, boolean sibForced) {
        if (memory.isRipRelative()) {
            // Beside a symbol the displacement is the addend of the field, which stays 0 until the symbol is known.
            long displacement = memory.symbol().isPresent() ? 0 : memory.displacement();
            return new ModRm(0, NO_BASE, OptionalInt.empty(), 0, displacement, 32);
        }
        int scale = Integer.numberOfTrailingZeros(memory.scale());
        int index = memory.index().isPresent() ? memory.index().get().code() : NO_INDEX;
        if (memory.base().isEmpty()) {
            return new ModRm(0, NO_BASE, OptionalInt.of(index), scale, memory.displacement(), 32);
        }
        int base = memory.base().get().code();
        // rsp and r12 as base look like "SIB follows" in ModRM.rm, so they always take one.
        boolean sib = sibForced || memory.index().isPresent() || (base & 7) == SIB;
        int width = displacementWidth(memory.displacement(), base, unit);
        int mod = width == 0 ? 0 : width == 8 ? 1 : 2;
        long displacement = width == 8 ? memory.displacement() / unit : memory.displacement();
        return new ModRm(mod, base, sib ? OptionalInt.of(index) : OptionalInt.empty(), scale, displacement, width);
    }

    /** rbp and r13 as base without a displacement would mean "no base", so they take one of 8 bits. */
    private static int displacementWidth(long displacement, int base, int unit) {
        if (displacement == 0 && (base & 7) != NO_BASE) {
            return 0;
        }
        long units = displacement / unit;
        return units == (byte) units && units * unit == displacement ? 8 : 32;
    }

    int rexX() {
        return index.orElse(0) >> 3 & 1;
    }

    int rexB() {
        return rm >> 3 & 1;
    }

    /** EVEX.X is the fourth bit of an index, or the fifth of a register in ModRM.rm. */
    int evexX() {
        return mod == 3 ? rm >> 4 & 1 : rexX();
    }

    /** EVEX.V' is the fifth bit of a vector index. */
    int evexV() {
        return index.orElse(0) >> 4 & 1;
    }

    /** Appends the bytes and tells where the displacement stands. */
    int write(CodeBuffer code, int reg) {
        boolean sib = index.isPresent();
        code.put(mod << 6 | (reg & 7) << 3 | (sib ? SIB : rm & 7));
        if (sib) {
            code.put(scale << 6 | (index.getAsInt() & 7) << 3 | rm & 7);
        }
        int position = code.size();
        code.put(displacement, displacementBits);
        return position;
    }
}
