package dev.clobber.processor.flow;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import java.util.Map;

/**
 * What is set when a block begins, beside rsp, the direction flag (0), mxcsr, the x87 control word, an empty x87 stack, and the bases
 * of fs and gs, which always are.
 *
 * @param set the bits that are set, by full register
 */
public record Entry(Map<Register, BitRange> set) {
    /** Copies the map. */
    public Entry {
        set = Map.copyOf(set);
    }
}
