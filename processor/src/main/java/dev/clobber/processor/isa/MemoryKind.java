package dev.clobber.processor.isa;

import java.util.Optional;

/** A kind of operand that is memory and nothing else. */
sealed interface MemoryKind extends OperandKind {
    @Override
    default boolean takesMemory() {
        return true;
    }

    /**
     * Memory of a width: {@code m64}. {@code element} is the width of what can be repeated to fill it, or 0.
     */
    record SizedMemory(String text, int bits, int element) implements MemoryKind {
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
    }

    /** Memory of which the form does not tell how much is accessed, or not by a width that has a name: {@code mem}. */
    record OpenMemory(String text) implements MemoryKind {
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
    }

    /** One place in memory for each element of an index register: {@code vm32y.64}, elements of 64 bits indexed by a ymm. */
    record VectorMemory(String text, int indexBits, int bits) implements MemoryKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.hasVectorIndex()
                    && memory.index().get().bits() == indexBits
                    && memory.isWithinReach()
                    && (memory.bits() == 0 || memory.bits() == bits);
        }

        @Override
        public String syntax() {
            return text.substring(0, text.indexOf('.'));
        }
    }

    /** An address of 64 bits that stands whole behind the opcode: {@code moffs32}. */
    record Offset(String text, int bits) implements MemoryKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.base().isEmpty()
                    && memory.index().isEmpty()
                    && memory.symbol().isEmpty()
                    && memory.broadcast() == 0
                    && (memory.bits() == 0 || memory.bits() == bits);
        }

        @Override
        public boolean takesMemory() {
            return false;
        }
    }

    /**
     * An address that is computed and not accessed, written as memory of any width: {@code address}; or of one width or none:
     * {@code address8}.
     */
    record Address(String text, int bits) implements MemoryKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory memory
                    && memory.isWithinReach()
                    && !memory.hasVectorIndex()
                    && memory.broadcast() == 0
                    && (bits == 0 || memory.bits() == 0 || memory.bits() == bits);
        }

        @Override
        public String syntax() {
            return "m";
        }
    }

    /** The memory that a string instruction reaches through rsi or rdi, which its operands may spell out: {@code src8}, {@code dst8}. */
    record StringMemory(String text, int bits, Memory memory) implements MemoryKind {
        @Override
        public boolean accepts(Operand operand) {
            return operand instanceof Memory other && memory.isLike(other) && isSegment(other.segment());
        }

        @Override
        public boolean takesMemory() {
            return false;
        }

        /** The source can be in another segment, the destination is in es whether that is written or not. */
        private boolean isSegment(Optional<Register> written) {
            return written.isEmpty() || segment().equals(Registers.DS) || written.equals(memory.segment());
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
}
