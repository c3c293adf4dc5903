package dev.clobber.processor.isa;

import java.util.Optional;
import java.util.Set;

/**
 * A memory operand (SDM vol. 1, section 3.7.5): {@code segment:[base + index * scale + displacement]}, or
 * {@code [rip + symbol + displacement]}, or an absolute address in the low or high 2 GiB.
 *
 * @param bits the width of what is accessed; 0 where the other operands tell it
 * @param base a general register of 64 or 32 bits, or rip
 * @param index a general register as wide as the base, not rsp
 * @param scale 1, 2, 4, or 8
 * @param displacement a signed number of 32 bits, which the processor sign-extends
 * @param symbol a symbol or label whose address is added; only relative to rip
 * @param segment fs or gs
 */
public record Memory(
        int bits,
        Optional<Register> base,
        Optional<Register> index,
        int scale,
        long displacement,
        Optional<String> symbol,
        Optional<Register> segment)
        implements Operand {
    private static final int STACK_POINTER = 4;

    /** Refuses what no ModRM and SIB byte can express. */
    public Memory {
        require(displacement == (int) displacement, "the displacement " + displacement + " does not fit in 32 bits");
        require(Set.of(1, 2, 4, 8).contains(scale), "the scale of an index is 1, 2, 4, or 8, not " + scale);
        base.ifPresent(register -> require(
                isAddress(register) || register.bank() == RegisterBank.INSTRUCTION_POINTER,
                register + " is no base register: that takes a general register of 64 or 32 bits, or rip"));
        index.ifPresent(register ->
                require(isAddress(register) && register.number() != STACK_POINTER, register + " is no index register"));
        if (base.isPresent() && index.isPresent()) {
            require(base.get().bank() == RegisterBank.GENERAL, base.get() + " takes no index beside it");
            require(
                    base.get().bits() == index.get().bits(),
                    "the base " + base.get() + " and the index " + index.get() + " differ in width");
        }
        require(symbol.isEmpty() || isRipRelative(base), "a symbol is addressed relative to rip: [rip + symbol]");
        require(
                segment.isEmpty() || segment.get().bank() == RegisterBank.SEGMENT,
                segment.map(Register::name).orElse("") + " is no segment register");
    }

    /**
     * Without a segment.
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
        this(bits, base, index, scale, displacement, symbol, Optional.empty());
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
        return new Memory(width, base, index, scale, displacement, symbol, segment);
    }

    boolean isRipRelative() {
        return isRipRelative(base);
    }

    /** Whether the address is formed from 32-bit registers, which takes the prefix 67 (SDM vol. 2, section 2.1.1). */
    boolean isNarrow() {
        return base.or(() -> index).map(Register::bits).orElse(64) == 32;
    }

    private static boolean isRipRelative(Optional<Register> base) {
        return base.isPresent() && base.get().bank() == RegisterBank.INSTRUCTION_POINTER;
    }

    private static boolean isAddress(Register register) {
        return register.bank() == RegisterBank.GENERAL && register.bits() >= 32;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return Addresses.print(this);
    }
}
