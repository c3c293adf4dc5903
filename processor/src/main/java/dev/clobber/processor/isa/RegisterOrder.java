package dev.clobber.processor.isa;

import java.util.Comparator;

/** By bank and number. No lambdas: this runs in compilers that have just started. */
final class RegisterOrder implements Comparator<RegisterEffect> {
    @Override
    public int compare(RegisterEffect one, RegisterEffect other) {
        int banks = one.register().bank().compareTo(other.register().bank());
        return banks != 0
                ? banks
                : Integer.compare(one.register().number(), other.register().number());
    }
}
