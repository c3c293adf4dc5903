package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.flow.Facts.StackProblem;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Hears of what instructions do while they are followed. */
interface Recorder {
    /** Hears nothing. */
    Recorder NONE = new Recorder() {};

    /** An instruction reads a value, be it to hand it on. */
    default void read(Lane lane) {}

    /** An instruction does something with a value. */
    default void used(Lane lane) {}

    /** An instruction hands a value on to memory of others. */
    default void left(int step, Lane lane) {}

    /** An instruction gets a value back from memory of others. */
    default void regained(Lane lane) {}

    /** An instruction uses bits that nobody has set. */
    default void unset(int step, Register register, BitRange bits, int origin, boolean certain) {}

    /** An instruction uses flags that are not defined. */
    default void undefined(int step, Set<Flag> flags, List<Integer> undefinedBy, boolean certain) {}

    /** An instruction accesses memory. */
    default void memory(int step, boolean read, boolean written, Place place) {}

    /** An instruction moves rsp to where it does not belong. */
    default void fault(int step, StackProblem problem, OptionalLong depth) {}

    /** An instruction touches memory below the rsp of the entry. */
    default void stackUsed(int step) {}
}
