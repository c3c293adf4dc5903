package dev.clobber.processor.isa;

import java.util.OptionalInt;

/**
 * ModRM, SIB, and displacement of one operand (SDM vol. 2, section 2.1.5, tables 2-2 and 2-3).
 *
 * @param mod 0 to 3
 * @param rm the register or base with its fourth bit
 * @param index the index register with its fourth bit; 4 is none; empty where no SIB byte stands
 * @param scale the binary logarithm of the scale
 * @param displacement the constant
 * @param displacementBits 0, 8, or 32
 */
record ModRm(int mod, int rm, OptionalInt index, int scale, long displacement, int displacementBits) {
    private static final int SIB = 4;
    private static final int NO_INDEX = 4;
    /** As base with mod 0: no base but a displacement of 32 bits, relative to rip where no SIB byte stands. */
    private static final int NO_BASE = 5;

    static ModRm of(Operand operand) {
        return operand instanceof Memory memory ? ofMemory(memory) : ofRegister((Register) operand);
    }

    private static ModRm ofRegister(Register register) {
        return new ModRm(3, register.code(), OptionalInt.empty(), 0, 0, 0);
    }

    private static ModRm ofMemory(Memory memory) {
        if (memory.isRipRelative()) {
            // Beside a symbol the displacement is the addend of the field, which stays 0 until the symbol is known.
            long displacement = memory.symbol().isPresent() ? 0 : memory.displacement();
            return new ModRm(0, NO_BASE, OptionalInt.empty(), 0, displacement, 32);
        }
        int scale = Integer.numberOfTrailingZeros(memory.scale());
        int index = memory.index().map(Register::code).orElse(NO_INDEX);
        if (memory.base().isEmpty()) {
            return new ModRm(0, NO_BASE, OptionalInt.of(index), scale, memory.displacement(), 32);
        }
        int base = memory.base().get().code();
        // rsp and r12 as base look like "SIB follows" in ModRM.rm, so they always take one.
        boolean sib = memory.index().isPresent() || (base & 7) == SIB;
        int width = displacementWidth(memory.displacement(), base);
        int mod = width == 0 ? 0 : width == 8 ? 1 : 2;
        return new ModRm(
                mod, base, sib ? OptionalInt.of(index) : OptionalInt.empty(), scale, memory.displacement(), width);
    }

    /** rbp and r13 as base without a displacement would mean "no base", so they take one of 8 bits. */
    private static int displacementWidth(long displacement, int base) {
        if (displacement == 0 && (base & 7) != NO_BASE) {
            return 0;
        }
        return displacement == (byte) displacement ? 8 : 32;
    }

    int rexX() {
        return index.orElse(0) >> 3;
    }

    int rexB() {
        return rm >> 3;
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
