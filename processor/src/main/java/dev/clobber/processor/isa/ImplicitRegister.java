package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/**
 * A register that a form uses without naming it among its operands.
 *
 * @param access what is done with it
 * @param register at the width that is used
 */
public record ImplicitRegister(Access access, Register register) {

    /** {@code w:rcx}, or {@code rw:xmm0-xmm7} for all from one to the other. */
    static List<ImplicitRegister> parse(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("`" + word + "` lacks its access: write for example `w:rcx`");
        }
        Access access = Access.parse(word.substring(0, colon));
        int dash = word.indexOf('-');
        if (dash < 0) {
            return List.of(new ImplicitRegister(access, Registers.get(word.substring(colon + 1))));
        }
        Register first = Registers.get(word.substring(colon + 1, dash));
        Register last = Registers.get(word.substring(dash + 1));
        List<ImplicitRegister> registers = new ArrayList<>();
        for (int number = first.number(); number <= last.number(); number++) {
            registers.add(new ImplicitRegister(access, Registers.get(first.bank(), number, first.bits())));
        }
        return registers;
    }
}
