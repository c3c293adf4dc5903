package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * A memory operand (SDM vol. 1, section 3.7.5): {@code segment:[base + index * scale + displacement]}, or
 * {@code [rip + symbol + displacement]}, or an absolute address. Where the index is a vector register, this is one place for each of
 * its elements (SDM vol. 2, section 2.3.12).
 *
 * @param bits the width of what is accessed; 0 where the other operands tell it
 * @param base a general register of 64 or 32 bits, or rip
 * @param index a general register as wide as the base, not rsp; or a vector register
 * @param scale 1, 2, 4, or 8
 * @param displacement a signed number of 32 bits, which the processor sign-extends; without registers and symbol any address
 * @param symbol a symbol or label whose address is added; only relative to rip
 * @param segment that is named, as fs or gs
 * @param broadcast how many elements the one in memory is repeated for ({@code {1to8}}); 0 for none
 */
public record Memory(
        int bits,
        Optional<Register> base,
        Optional<Register> index,
        int scale,
        long displacement,
        Optional<String> symbol,
        Optional<Register> segment,
        int broadcast)
        implements Operand {
    private static final int STACK_POINTER = 4;

    /** Refuses what no ModRM and SIB byte can express. */
    public Memory {
        boolean isOffset = base.isEmpty() && index.isEmpty() && symbol.isEmpty();
        if (displacement != (int) displacement && !isOffset) {
            throw new IllegalArgumentException("the displacement " + displacement + " does not fit in 32 bits");
        }
        if (scale < 1 || scale > 8 || Integer.bitCount(scale) != 1) {
            throw new IllegalArgumentException("the scale of an index is 1, 2, 4, or 8, not " + scale);
        }
        if (base.isPresent() && !isAddress(base.get()) && !isRipRelative(base)) {
            throw new IllegalArgumentException(
                    base.get() + " is no base register: that takes a general register of 64 or 32 bits, or rip");
        }
        if (index.isPresent()) {
            requireIndex(base, index.get());
        }
        if (symbol.isPresent() && !isRipRelative(base)) {
            throw new IllegalArgumentException("a symbol is addressed relative to rip: [rip + symbol]");
        }
        if (segment.isPresent() && segment.get().bank() != RegisterBank.SEGMENT) {
            throw new IllegalArgumentException(segment.get() + " is no segment register");
        }
    }

    private static void requireIndex(Optional<Register> base, Register index) {
        boolean isVector = index.bank() == RegisterBank.VECTOR;
        if (!isVector && (!isAddress(index) || index.number() == STACK_POINTER)) {
            throw new IllegalArgumentException(index + " is no index register");
        }
        if (base.isPresent() && base.get().bank() != RegisterBank.GENERAL) {
            throw new IllegalArgumentException(base.get() + " takes no index beside it");
        }
        if (base.isPresent() && !isVector && base.get().bits() != index.bits()) {
            throw new IllegalArgumentException(
                    "the base " + base.get() + " and the index " + index + " differ in width");
        }
    }

    /**
     * In no segment that is named, without a broadcast.
     *
     * @param bits the width of what is accessed, or 0
     * @param base the base register, if any
     * @param index the index register, if any
     * @param scale of the index
     * @param displacement a signed number of 32 bits
     * @param symbol added to the displacement, if any
     */
    public Memory(
            int bits,
            Optional<Register> base,
            Optional<Register> index,
            int scale,
            long displacement,
            Optional<String> symbol) {
        this(bits, base, index, scale, displacement, symbol, Optional.empty(), 0);
    }

    /**
     * {@code [base + displacement]}.
     *
     * @param bits the width of what is accessed, or 0
     * @param base a general register, or rip
     * @param displacement a signed number of 32 bits
     * @return the operand
     */
    public static Memory of(int bits, Register base, long displacement) {
        return new Memory(bits, Optional.of(base), Optional.empty(), 1, displacement, Optional.empty());
    }

    /**
     * {@code [base + index * scale + displacement]}.
     *
     * @param bits the width of what is accessed, or 0
     * @param base a general register
     * @param index a general register as wide, not rsp
     * @param scale 1, 2, 4, or 8
     * @param displacement a signed number of 32 bits
     * @return the operand
     */
    public static Memory of(int bits, Register base, Register index, int scale, long displacement) {
        return new Memory(bits, Optional.of(base), Optional.of(index), scale, displacement, Optional.empty());
    }

    /**
     * {@code [rip + symbol]}.
     *
     * @param bits the width of what is accessed, or 0
     * @param symbol a label of the code, or a symbol
     * @return the operand
     */
    public static Memory symbol(int bits, String symbol) {
        return new Memory(bits, Optional.of(Registers.RIP), Optional.empty(), 1, 0, Optional.of(symbol));
    }

    /** The same place at another width. */
    Memory withBits(int width) {
        return new Memory(width, base, index, scale, displacement, symbol, segment, broadcast);
    }

    /** The same place in another segment, or where none is named. */
    Memory withSegment(Optional<Register> other) {
        return new Memory(bits, base, index, scale, displacement, symbol, other, broadcast);
    }

    /** The segment that is meant where none is named: ss for what lies on the stack (SDM vol. 1, table 3-5). */
    Register defaultSegment() {
        boolean isStack = base.isPresent()
                && (base.get().aliases(Registers.RSP) || base.get().aliases(Registers.RBP));
        return isStack ? Registers.SS : Registers.DS;
    }

    /**
     * One element in place of a whole vector.
     *
     * @param elements how many times it is repeated
     * @return the same place
     */
    public Memory broadcastTo(int elements) {
        return new Memory(bits, base, index, scale, displacement, symbol, segment, elements);
    }

    /** Whether all but the segment is the same. By hand, for the equals of a record is linked when it is first called. */
    boolean isLike(Memory other) {
        return bits == other.bits
                && base.equals(other.base)
                && index.equals(other.index)
                && scale == other.scale
                && displacement == other.displacement
                && symbol.equals(other.symbol)
                && broadcast == other.broadcast;
    }

    boolean hasVectorIndex() {
        return index.isPresent() && index.get().bank() == RegisterBank.VECTOR;
    }

    /** Whether ModRM can hold the address: a displacement has 32 bits. */
    boolean isWithinReach() {
        return displacement == (int) displacement;
    }

    boolean isRipRelative() {
        return isRipRelative(base);
    }

    /** Whether the address is formed from 32-bit registers, which takes the prefix 67 (SDM vol. 2, section 2.1.1). */
    boolean isNarrow() {
        Optional<Register> register = base.isPresent() || hasVectorIndex() ? base : index;
        return register.isPresent() && register.get().bits() == 32;
    }

    private static boolean isRipRelative(Optional<Register> base) {
        return base.isPresent() && base.get().bank() == RegisterBank.INSTRUCTION_POINTER;
    }

    private static boolean isAddress(Register register) {
        return register.bank() == RegisterBank.GENERAL && register.bits() >= 32;
    }

    @Override
    public String toString() {
        return Addresses.print(this);
    }
}
