package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * A register under one of its names: {@code eax} is the low half of {@code rax}, {@code ah} its bits 8 to 15.
 *
 * @param name the name in lower case, as the manuals spell it
 * @param bank the register file
 * @param number the number of the full register in its bank (rax 0, rcx 1, rdx 2, rbx 3, rsp 4, ...)
 * @param bits the width under this name
 * @param high whether this is bits 8 to 15 of its full register: ah, ch, dh, bh
 */
public record Register(String name, RegisterBank bank, int number, int bits, boolean high) implements Operand {

    /**
     * The widest register that this is a part of.
     *
     * @return rax for al, ah, ax, eax, and rax; zmm3 for xmm3; itself where there is no wider one
     */
    public Register full() {
        return Registers.views(this).get(0);
    }

    /**
     * The low part of this register's full register.
     *
     * @param width in bits
     * @return for example eax for {@code rax.view(32)}
     * @throws IllegalArgumentException where no such part has a name
     */
    public Register view(int width) {
        for (Register view : Registers.views(this)) {
            if (view.bits == width && !view.high) {
                return view;
            }
        }
        throw new IllegalArgumentException(name + " has no view of " + width + " bits");
    }

    /**
     * Bits 8 to 15 of this register's full register.
     *
     * @return for example ah for rax; empty where they have no name
     */
    public Optional<Register> highByte() {
        for (Register view : Registers.views(this)) {
            if (view.high) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether writing one of two registers can change the other.
     *
     * @param other any register
     * @return whether both are parts of one full register
     */
    public boolean aliases(Register other) {
        return bank == other.bank && number == other.number;
    }

    /**
     * What goes into ModRM, SIB, or opcode and REX together (SDM vol. 2, table 3-1): ah, ch, dh, bh take the numbers 4 to 7,
     * which mean spl, bpl, sil, dil beside a REX prefix.
     */
    int code() {
        return high ? number + 4 : number;
    }

    /** spl, bpl, sil, dil exist beside a REX prefix only. */
    boolean needsRex() {
        return bank == RegisterBank.GENERAL && (number >= 8 || bits == 8 && !high && number >= 4);
    }

    /** As records do it by themselves, but not linked at run time: matching compares registers all the time. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Register register
                        && name.equals(register.name)
                        && aliases(register)
                        && bits == register.bits
                        && high == register.high;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
