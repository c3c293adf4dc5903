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

    /** Whether what is written under this name can be memory, and is accessed. */
    default boolean accessesMemory() {
        return takesMemory() && !(this instanceof Address);
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
            return text.startsWith("rm") ? "r/m" + bits() : text;
        }
    }

    /**
     * Memory of a width: {@code m64}. {@code element} is the width of what can be repeated to fill it, or 0.
     */
    record SizedMemory(String text, int bits, int element) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.isWithinReach()
                    && !memory.hasVectorIndex()
                    && (memory.broadcast() == 0 ? isAs(memory, bits) : isBroadcast(memory));
        }

        private boolean isBroadcast(Memory memory) {
            return element > 0 && memory.broadcast() * element == bits && isAs(memory, element);
        }

        private static boolean isAs(Memory memory, int bits) {
            return memory.bits() == bits || memory.bits() == 0;
        }

        @Override
        public boolean takesMemory() {
            return true;
        }
    }

    /** Memory of which the form does not tell how much is accessed, or not by a width that has a name: {@code mem}. */
    record OpenMemory(String text) implements OperandKind {
        @Override
        public int bits() {
            return 0;
        }

        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.isWithinReach()
                    && !memory.hasVectorIndex()
                    && memory.broadcast() == 0
                    && (!text.equals("sibmem") || !memory.isRipRelative());
        }

        @Override
        public boolean takesMemory() {
            return true;
        }
    }

    /** One place in memory for each element of an index register: {@code vm32y.64}, elements of 64 bits indexed by a ymm. */
    record VectorMemory(String text, int indexBits, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.hasVectorIndex()
                    && memory.index().get().bits() == indexBits
                    && memory.isWithinReach()
                    && (memory.bits() == 0 || memory.bits() == bits);
        }

        @Override
        public boolean takesMemory() {
            return true;
        }

        @Override
        public String syntax() {
            return text.substring(0, text.indexOf('.'));
        }
    }

    /** An address of 64 bits that stands whole behind the opcode: {@code moffs32}. */
    record Offset(String text, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.base().isEmpty()
                    && memory.index().isEmpty()
                    && memory.symbol().isEmpty()
                    && memory.broadcast() == 0
                    && (memory.bits() == 0 || memory.bits() == bits);
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

    /**
     * An address that is computed and not accessed, written as memory of any width: {@code address}; or of one width or none:
     * {@code address8}.
     */
    record Address(String text, int bits) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.isWithinReach()
                    && !memory.hasVectorIndex()
                    && memory.broadcast() == 0
                    && (bits == 0 || memory.bits() == 0 || memory.bits() == bits);
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

    /** The memory that a string instruction reaches through rsi or rdi, which its operands may spell out: {@code src8}, {@code dst8}. */
    record StringMemory(String text, int bits, Memory memory) implements OperandKind {
        @Override
        public boolean accepts(Operand operand) {
            return memory.equals(operand) || operand instanceof Memory other && isSamePlace(other);
        }

        /** The source can be in another segment, the destination is in es whether that is written or not. */
        private boolean isSamePlace(Memory other) {
            Memory bare = memory.withSegment(Optional.empty());
            return segment().equals(Registers.DS)
                    ? bare.equals(other.withSegment(Optional.empty()))
                    : bare.equals(other);
        }

        @Override
        public String syntax() {
            return "m" + bits;
        }

        /** The segment of the destination is always named, that of the source where it is another one. */
        String print(Memory written) {
            Optional<Register> segment = written.segment().filter(name -> !name.equals(Registers.DS));
            return written.withSegment(segment).toString();
        }

        /** Where it is without a prefix. */
        Register segment() {
            return memory.segment().orElse(Registers.DS);
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
