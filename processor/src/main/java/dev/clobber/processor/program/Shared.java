package dev.clobber.processor.program;

import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.ir.Function;

/**
 * What the functions of a program have in common.
 *
 * @param linkage of the first of them
 */
record Shared(
        Source source,
        Function.Linkage linkage,
        Functions functions,
        DataPool data,
        BoundMethods bound,
        ConstantReader constants,
        Usage usage,
        Findings findings) {}
