package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A register that a form uses without naming it among its operands.
 *
 * @param access what is done with it
 * @param register at the width that is used
 * @param part the bits that are, where the register's name does not tell
 */
public record ImplicitRegister(Access access, Register register, Optional<BitRange> part) {

    ImplicitRegister(Access access, Register register) {
        this(access, register, Optional.empty());
    }

    /**
     * {@code w:rcx}, or {@code rw:xmm0-xmm7} for all from one to the other; a part in brackets is that of each: {@code
     * w:zmm0-zmm15[511:128]}.
     */
    static List<ImplicitRegister> parse(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("`" + word + "` lacks its access: write for example `w:rcx`");
        }
        Access access = Access.parse(word.substring(0, colon));
        int bracket = word.indexOf('[');
        Optional<BitRange> part = bracket < 0
                ? Optional.empty()
                : Optional.of(BitRange.parse(word.substring(bracket + 1, word.length() - 1)));
        String names = word.substring(colon + 1, bracket < 0 ? word.length() : bracket);
        int dash = names.indexOf('-');
        if (dash < 0) {
            return List.of(new ImplicitRegister(access, Registers.get(names), part));
        }
        Register first = Registers.get(names.substring(0, dash));
        Register last = Registers.get(names.substring(dash + 1));
        List<ImplicitRegister> registers = new ArrayList<>();
        for (int number = first.number(); number <= last.number(); number++) {
            registers.add(new ImplicitRegister(access, Registers.get(first.bank(), number, first.bits()), part));
        }
        return registers;
    }
}
