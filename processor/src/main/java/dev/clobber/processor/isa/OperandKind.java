package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** What a form takes as one of its operands, under the name that the table gives it ({@code rm32}, {@code simm8}, {@code al}). */
sealed interface OperandKind {

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

    /** A register or memory: {@code rm32}. */
    record RegisterOrMemory(String text, AnyRegister register, SizedMemory memory) implements OperandKind {
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
            return "r/m" + bits();
        }
    }

    /** Memory of a width: {@code m64}. */
    record SizedMemory(String text, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory && (memory.bits() == bits || memory.bits() == 0);
        }

        @Override
        public boolean takesMemory() {
            return true;
        }
    }

    /** An address that is computed and not accessed, written as memory of any width: {@code address}. */
    record Address(String text) implements OperandKind {
        @Override
        public int bits() {
            return 0;
        }

        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory;
        }

        @Override
        public boolean takesMemory() {
            return true;
        }

        @Override
        public String syntax() {
            return "m";
        }
    }

    /** One register and no other: {@code al}. */
    record FixedRegister(Register register) implements OperandKind {
        @Override
        public String text() {
            return register.name();
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

    /** The constant 1 of a shift by one. */
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

    /** The memory that a string instruction reaches through rsi or rdi, which its operands may spell out: {@code src8}, {@code dst8}. */
    record StringMemory(String text, int bits, Memory memory) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return memory.equals(operand);
        }

        @Override
        public Optional<Operand> fixed() {
            return Optional.of(memory);
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
