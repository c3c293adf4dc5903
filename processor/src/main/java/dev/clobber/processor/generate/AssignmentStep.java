package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/**
 * One or two instructions that put something into a register.
 *
 * @param kind what it does
 * @param to the number of the register that is written
 * @param from the number of another one that is read, or exchanged; the same as {@code to} where there is none
 * @param number a constant, 0 where there is none
 */
record AssignmentStep(Kind kind, int to, int from, long number) {
    /** The first register whose name takes a REX prefix. */
    private static final int EXTENDED = 8;

    /** sp, which as a base takes a SIB byte; so does r12. */
    private static final int STACK_POINTER = 4;

    private static final int SHORT = 8;

    /** How the length depends on the operands, on top of a number of bytes. */
    private enum Rex {
        /** Nothing depends. */
        FIXED,
        /** A REX prefix where a register is one of r8 to r15. */
        EXTENDED,
        /** The same for each of two instructions. */
        EACH,
        /** A REX prefix where a register is none of al, cl, dl, bl. */
        BYTE,
        /** As EXTENDED, with a SIB byte where the base is r12 or rsp. */
        ADDRESS,
        /** REX is there anyway, but a SIB byte may be. */
        WIDE_ADDRESS
    }

    /** What there is: the mnemonic, how wide, the length in bytes, whether flags change. */
    enum Kind {
        /** {@code xor r32, r32} */
        ZERO("xor", 32, Rex.EXTENDED, 2, true),
        /** {@code or r32, -1} */
        ONES("or", 32, Rex.EXTENDED, 3, true),
        /** {@code mov r32, imm32} */
        NUMBER("mov", 32, Rex.EXTENDED, 5, false),
        /** {@code mov r64, simm32} */
        WIDE_NUMBER("mov", 64, Rex.FIXED, 7, false),
        /** {@code mov r64, imm64} */
        WIDEST_NUMBER("mov", 64, Rex.FIXED, 10, false),
        /** {@code push imm8; pop r64} */
        PUSH_BYTE("push", 64, Rex.EXTENDED, 3, false),
        /** {@code push imm32; pop r64} */
        PUSH_NUMBER("push", 64, Rex.EXTENDED, 6, false),
        /** {@code mov r8, imm8} of the lowest byte */
        LOW_BYTE("mov", 8, Rex.BYTE, 2, false),
        /** {@code mov ah, imm8} */
        HIGH_BYTE("mov", 8, Rex.FIXED, 2, false),
        /** {@code mov r16, imm16} */
        WORD("mov", 16, Rex.EXTENDED, 4, false),
        INCREMENT("inc", 32, Rex.EXTENDED, 2, true),
        WIDE_INCREMENT("inc", 64, Rex.FIXED, 3, true),
        DECREMENT("dec", 32, Rex.EXTENDED, 2, true),
        WIDE_DECREMENT("dec", 64, Rex.FIXED, 3, true),
        NOT("not", 32, Rex.EXTENDED, 2, false),
        WIDE_NOT("not", 64, Rex.FIXED, 3, false),
        NEGATE("neg", 32, Rex.EXTENDED, 2, true),
        WIDE_NEGATE("neg", 64, Rex.FIXED, 3, true),
        SHIFT_LEFT("shl", 32, Rex.EXTENDED, 3, true),
        WIDE_SHIFT_LEFT("shl", 64, Rex.FIXED, 4, true),
        WIDE_SHIFT_RIGHT("shr", 64, Rex.FIXED, 4, true),
        /** {@code mov r32, r32} */
        COPY("mov", 32, Rex.EXTENDED, 2, false),
        /** {@code mov r64, r64} */
        WIDE_COPY("mov", 64, Rex.FIXED, 3, false),
        /** {@code push r64; pop r64} */
        PUSH_COPY("push", 64, Rex.EACH, 2, false),
        /** {@code movsxd r64, r32} */
        SIGN_EXTENSION("movsxd", 64, Rex.FIXED, 3, false),
        /** {@code cdqe} */
        ACCUMULATOR_EXTENSION("cdqe", 64, Rex.FIXED, 2, false),
        /** {@code lea r32, [r64 + disp8]} */
        DISTANCE("lea", 32, Rex.ADDRESS, 3, false),
        /** {@code lea r64, [r64 + disp8]} */
        WIDE_DISTANCE("lea", 64, Rex.WIDE_ADDRESS, 4, false),
        /** {@code xchg eax, r32} */
        ACCUMULATOR_EXCHANGE("xchg", 32, Rex.EXTENDED, 1, false),
        /** {@code xchg rax, r64} */
        WIDE_ACCUMULATOR_EXCHANGE("xchg", 64, Rex.FIXED, 2, false),
        /** {@code xchg r32, r32} */
        EXCHANGE("xchg", 32, Rex.EXTENDED, 2, false),
        /** {@code xchg r64, r64} */
        WIDE_EXCHANGE("xchg", 64, Rex.FIXED, 3, false),
        /** {@code cdq}: the sign of eax to all of edx */
        SIGN("cdq", 32, Rex.FIXED, 1, false),
        /** {@code cqo} */
        WIDE_SIGN("cqo", 64, Rex.FIXED, 2, false),
        /** {@code mul r32}, which holds zero: so do eax and edx then */
        ZERO_PRODUCT("mul", 32, Rex.EXTENDED, 2, true);

        private final String mnemonic;
        private final int bits;
        private final Rex rex;
        private final int length;
        private final boolean changesFlags;

        Kind(String mnemonic, int bits, Rex rex, int length, boolean changesFlags) {
            this.mnemonic = mnemonic;
            this.bits = bits;
            this.rex = rex;
            this.length = length;
            this.changesFlags = changesFlags;
        }

        /** Whether flags change. */
        boolean changesFlags() {
            return changesFlags;
        }

        /** How wide it is in bits. */
        int bits() {
            return bits;
        }

        /** How many bytes it takes, for registers by number. */
        int length(int to, int from) {
            boolean extended = to >= EXTENDED || from >= EXTENDED;
            int sib = from % EXTENDED == STACK_POINTER ? 1 : 0;
            return length
                    + switch (rex) {
                        case FIXED -> 0;
                        case EXTENDED -> extended ? 1 : 0;
                        case EACH -> (to >= EXTENDED ? 1 : 0) + (from >= EXTENDED ? 1 : 0);
                        case BYTE -> to >= STACK_POINTER ? 1 : 0;
                        case ADDRESS -> sib + (extended ? 1 : 0);
                        case WIDE_ADDRESS -> sib;
                    };
        }
    }

    /** The full general register of a number. */
    static Register register(int number) {
        return Registers.general(number);
    }

    /** How many bytes it takes. A shift by 1 takes one less than another, a distance of 32 bits three more than one of 8. */
    int length() {
        int special = isShift() && number == 1 ? -1 : isDistance() && !isShort(number) ? 3 : 0;
        return kind.length(to, from) + special;
    }

    private boolean isShift() {
        return kind == Kind.SHIFT_LEFT || kind == Kind.WIDE_SHIFT_LEFT || kind == Kind.WIDE_SHIFT_RIGHT;
    }

    private boolean isDistance() {
        return kind == Kind.DISTANCE || kind == Kind.WIDE_DISTANCE;
    }

    /** Its instructions. */
    List<Instruction> instructions() {
        Register full = register(to);
        Register target = full.view(kind.bits);
        Register other = register(from);
        Operand constant = new Immediate(number);
        return switch (kind) {
            case ZERO -> of(target, target);
            case ONES -> of(target, new Immediate(-1));
            case NUMBER, WIDE_NUMBER, WIDEST_NUMBER, LOW_BYTE, WORD, SHIFT_LEFT, WIDE_SHIFT_LEFT, WIDE_SHIFT_RIGHT ->
                of(target, constant);
            case HIGH_BYTE -> of(full.highByte().orElseThrow(), constant);
            case PUSH_BYTE, PUSH_NUMBER -> List.of(Instruction.of("push", constant), Instruction.of("pop", full));
            case PUSH_COPY -> List.of(Instruction.of("push", other), Instruction.of("pop", full));
            case INCREMENT, WIDE_INCREMENT, DECREMENT, WIDE_DECREMENT, NOT, WIDE_NOT, NEGATE, WIDE_NEGATE -> of(target);
            case COPY, WIDE_COPY, EXCHANGE, WIDE_EXCHANGE, ACCUMULATOR_EXCHANGE, WIDE_ACCUMULATOR_EXCHANGE ->
                of(target, other.view(kind.bits));
            case SIGN_EXTENSION -> of(target, other.view(32));
            case DISTANCE, WIDE_DISTANCE -> of(target, Memory.of(0, other, number));
            case ACCUMULATOR_EXTENSION, SIGN, WIDE_SIGN -> of();
            case ZERO_PRODUCT -> of(other.view(32));
        };
    }

    private List<Instruction> of(Operand... operands) {
        return List.of(Instruction.of(kind.mnemonic, operands));
    }

    /** Whether a number is an immediate of 8 bits. */
    static boolean isShort(long number) {
        return number >>> (SHORT - 1) == 0 || number >> (SHORT - 1) == -1;
    }
}
