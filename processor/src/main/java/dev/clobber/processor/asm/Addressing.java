package dev.clobber.processor.asm;

import dev.clobber.processor.asm.Linear.Term;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;

/** Decides which register of an address is the base and which the index, as GNU as does. */
final class Addressing {
    private Addressing() {}

    static Memory of(int bits, Optional<Register> segment, Linear sum) {
        List<Term> terms = sum.terms();
        Optional<Term> base = Optional.empty();
        Optional<Term> index = Optional.empty();
        for (Term term : terms) {
            boolean isVector = term.register().bank() == RegisterBank.VECTOR;
            if (base.isEmpty() && !term.scaled() && !isVector) {
                base = Optional.of(term);
            } else if (index.isEmpty()) {
                index = Optional.of(term);
            } else {
                throw new IllegalArgumentException("only one register of an address takes a factor");
            }
        }
        if (index.isPresent() && !index.get().scaled() && isStackPointer(index.get())) {
            // rsp cannot be an index, but without a factor the two are interchangeable.
            Optional<Term> swapped = base;
            base = index;
            index = swapped;
        }
        return new Memory(
                bits,
                register(base),
                register(index),
                index.isPresent() ? (int) index.get().factor() : 1,
                sum.constant().longValue(),
                sum.symbol(),
                segment,
                0);
    }

    private static Optional<Register> register(Optional<Term> term) {
        return term.isPresent() ? Optional.of(term.get().register()) : Optional.empty();
    }

    private static boolean isStackPointer(Term term) {
        return term.register().aliases(Registers.RSP);
    }
}
