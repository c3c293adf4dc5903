package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** What a form takes as one of its operands, under the name that the table gives it ({@code rm32}, {@code simm8}, {@code al}). */
sealed interface OperandKind
        permits MemoryKind,
                OperandKind.AnyRegister,
                OperandKind.RegisterOrMemory,
                OperandKind.RegisterGroup,
                OperandKind.FixedRegister,
                OperandKind.FixedImmediate,
                OperandKind.Constant,
                OperandKind.Relative {

    /** The spelling in the table. */
    String text();

    /** The width in bits; 0 where it has none. */
    int bits();

    /** Whether the operand is of this kind; an immediate's value is not looked at. */
    boolean accepts(Operand operand);

    /** The spelling of the manual, for messages. */
    default String syntax() {
        return text();
    }

    /** The only operand of this kind, which no bit of the encoding tells; empty for a kind with several. */
    default Optional<Operand> fixed() {
        return Optional.empty();
    }

    /** Whether the operand can stand in ModRM.rm as memory. */
    default boolean takesMemory() {
        return false;
    }

    /** A register of a bank: {@code r32}. */
    record AnyRegister(String text, RegisterBank bank, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Register register && register.bank() == bank && register.bits() == bits;
        }
    }

    /** A register or memory, which need not be as wide: {@code rm32}, {@code xmm/m64}, {@code zmm/m512/m64bcst}. */
    record RegisterOrMemory(String text, AnyRegister register, MemoryKind.SizedMemory memory) implements OperandKind {
        @Override
        public int bits() {
            return memory.bits();
        }

        @Override
        public boolean accepts(Operand operand) {
            return register.accepts(operand) || memory.accepts(operand);
        }

        @Override
        public boolean takesMemory() {
            return true;
        }

        @Override
        public String syntax() {
            return text.startsWith("rm") ? "r/m" + bits() : text;
        }
    }

    /** The first of so many registers side by side, whose number is a multiple of that: {@code k+1}, {@code zmm+3}. */
    record RegisterGroup(String text, AnyRegister register, int count) implements OperandKind {
        @Override
        public int bits() {
            return register.bits();
        }

        @Override
        public boolean accepts(Operand operand) {
            return register.accepts(operand);
        }
    }

    /** One register and no other: {@code al}. */
    record FixedRegister(String text, Register register) implements OperandKind {
        FixedRegister(Register register) {
            this(register.name(), register);
        }

        @Override
        public int bits() {
            return register.bits();
        }

        @Override
        public boolean accepts(Operand operand) {
            return register.equals(operand);
        }

        @Override
        public Optional<Operand> fixed() {
            return Optional.of(register);
        }
    }

    /** One constant and no other: the 1 of a shift by one, the 3 of int3. */
    record FixedImmediate(String text, long value) implements OperandKind {
        @Override
        public int bits() {
            return 0;
        }

        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Immediate immediate && immediate.value() == value;
        }

        @Override
        public Optional<Operand> fixed() {
            return Optional.of(new Immediate(value));
        }
    }

    /**
     * A constant of {@code bits} in the encoding, which the processor sign-extends to {@code extended}: {@code imm8},
     * {@code simm8}.
     */
    record Constant(String text, int bits, int extended) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Immediate;
        }

        /** Whether the value, read as a signed or unsigned number of the extended width, survives the encoding. */
        boolean holds(long value) {
            if (extended < 64 && (value < -1L << extended - 1 || value >= 1L << extended)) {
                return false;
            }
            long signed = value << 64 - extended >> 64 - extended;
            return bits == extended || signed == signed << 64 - bits >> 64 - bits;
        }

        /** The value as disassemblers show it: bytes and extended constants signed, others unsigned. */
        long shown(long value) {
            boolean signed = bits == 64 || bits != extended || text.equals("imm8");
            long high = value << 64 - bits;
            return signed ? high >> 64 - bits : high >>> 64 - bits;
        }

        @Override
        public String syntax() {
            return "imm" + bits;
        }
    }

    /** A branch target, encoded as the distance from the end of the instruction: {@code rel8}. */
    record Relative(String text, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof LabelReference;
        }
    }

    /** The first width among operands that are no constants, which is what a sign-extended constant is extended to. */
    static int operationWidth(List<OperandKind> kinds) {
        for (OperandKind kind : kinds) {
            if (!(kind instanceof Constant) && kind.bits() > 0) {
                return kind.bits();
            }
        }
        return 64;
    }
}
