package dev.clobber.processor.check;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;

/** How two names of one register stand to each other, in words. */
public final class Relations {
    private Relations() {}

    /**
     * {@code "edi is the low half of rdi"}.
     *
     * @param one a register
     * @param other another name of it
     */
    public static String between(Register one, Register other) {
        if (one.high() != other.high() && one.bits() == other.bits()) {
            return one.name() + " and " + other.name() + " are parts of "
                    + one.full().name();
        }
        Register part = one.bits() <= other.bits() ? one : other;
        Register whole = part == one ? other : one;
        return part.name() + " is the " + (part.high() ? "second byte" : portion(part, whole)) + " of " + whole.name();
    }

    private static String portion(Register part, Register whole) {
        return part.bits() * 2 == whole.bits() && part.bank() == RegisterBank.GENERAL
                ? "low half"
                : "low " + part.bits() + " bits";
    }
}
