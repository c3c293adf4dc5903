package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.probe.Obligations.Obligation;

/** What a row declares of bits of a state, with what has to be seen for it to be true. */
final class Declared {
    /** Bits that are declared as read, whether a result has been seen to depend on them, and whether they are handed on as they are. */
    record Read(StateMask bits, Obligation matters, boolean kept) {}

    /** Bits that are declared as written, and whether a change has been seen. */
    record Write(Bits bits, Obligation changes) {}

    /** What is written or stays, and whether both has been seen. */
    record Choice(Bits bits, boolean read, Obligation written, Obligation kept) {}

    /** A flag that takes both values. */
    record Value(Flag flag, Obligation clear, Obligation set, Obligation changes) {}

    private Declared() {}
}
