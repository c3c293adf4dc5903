package dev.clobber.processor.lower;

import java.util.List;

/** What a stub does, as far as the shared routines have to know: which buffers it has, and what becomes of its result. */
public sealed interface Plan permits StubPlan, BlockPlan {
    /** The name of the Java method, for messages. */
    String call();

    /** The Java parameters in order. */
    List<PlannedArgument> arguments();

    /** Whether results -4095 to -1 become an {@code ErrnoException}. */
    boolean throwsErrno();

    /** Whether the stub never comes back. */
    boolean noReturn();

    /** Whether addresses have 32 bits, so that all buffers are copies, and the result too. */
    boolean isBelow4G();

    /** Whether a null buffer is a {@code NullPointerException}; else its address is 0. */
    boolean refusesNull();

    /** Whether any argument is an array, a buffer or a string, so that the stub has memory to look after. */
    default boolean hasBuffers() {
        for (PlannedArgument argument : arguments()) {
            if (argument.buffer().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
