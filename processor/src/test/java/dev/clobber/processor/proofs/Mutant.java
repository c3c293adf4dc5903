package dev.clobber.processor.proofs;

/**
 * A block that was good before one thing of it was changed.
 *
 * @param original the number of the good block
 * @param kind what was changed
 * @param what in particular
 * @param declaration what came of it
 */
record Mutant(int original, Kind kind, String what, Declaration declaration) {
    /** What can be changed. */
    enum Kind {
        /** The block as it is, to see that it is good. */
        NONE,
        DROPPED_CLOBBER,
        NARROWED_CLOBBER,
        DROPPED_INPUT,
        NARROWED_INPUT,
        WIDENED_RESULT,
        OTHER_RESULT,
        DROPPED_LINE,
        DROPPED_FEATURE,
        FALSE_OPTION
    }
}
