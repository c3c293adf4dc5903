package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Function;

/** Makes one function smaller, and keeps its meaning. */
interface Pass {
    /** Whether it changed anything. */
    boolean run(Function function);
}
