package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Variable;

/** What is known of variables: between which bounds each lies, at each place. */
interface Ranges {
    /** Before an operation of a block; behind the last one where the index is their number. */
    Range before(Block block, int index, Variable variable);

    /** Behind an operation. */
    default Range after(Block block, int index, Variable variable) {
        return before(block, index + 1, variable);
    }
}
