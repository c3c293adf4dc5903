package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Register;

/** Where the value of a variable is. */
sealed interface Location {
    /** In a full general register. Of an int only the low 32 bits count; the upper ones may be anything. */
    record InRegister(Register register) implements Location {}

    /** Nowhere: it is always the same and made anew wherever it is needed. */
    record Anew(ParallelAssignment.Source source) implements Location {}
}
