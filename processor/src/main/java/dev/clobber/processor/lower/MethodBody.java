package dev.clobber.processor.lower;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.model.BoundMethod;

/** A checked method: what its machine code is to do. */
public sealed interface MethodBody {
    /** What the user wrote. */
    BoundMethod declared();

    /** A system call. */
    record Call(ResolvedMethod method) implements MethodBody {
        @Override
        public BoundMethod declared() {
            return method.declared();
        }
    }

    /** Inline assembly. */
    record Block(AssembledBlock block) implements MethodBody {
        @Override
        public BoundMethod declared() {
            return block.contract().declared();
        }
    }
}
