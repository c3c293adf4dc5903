package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;

/**
 * The frame of a stub with buffers, as {@code plan.s} describes it. All offsets are in bytes from the rsp that the shared routines
 * find when the stub calls them.
 *
 * @param saved how many callee-saved registers are pushed before it
 * @param arguments how many arguments the method has
 * @param buffers how many of them are buffers
 * @param scratch the size of the memory for copies, a multiple of 8
 */
record BufferFrame(int saved, int arguments, int buffers, int scratch) {
    /** Plan and env. */
    private static final int FIXED_WORDS = 2;

    private static final int STATE_BYTES = 16;
    private static final int STACK_ALIGNMENT = 16;

    /** How many arguments are pushed because they came in registers. */
    int pushed() {
        return Math.min(arguments, CallingConvention.JNI.argumentRegisters().size());
    }

    /** Where an argument is. */
    int slot(int argument) {
        return argument < pushed()
                ? Long.BYTES * (FIXED_WORDS + argument)
                : size() + Long.BYTES * saved + CallingConvention.JNI.stackOffset(argument);
    }

    /** Where the address of a buffer is, by its place in the plan. */
    int address(int buffer) {
        return Long.BYTES * (FIXED_WORDS + pushed()) + STATE_BYTES * buffer;
    }

    /** What is between the pushed arguments and the saved registers: state, scratch, and what aligns the stack for calls. */
    int reserved() {
        int reserved = STATE_BYTES * buffers + scratch;
        int depth = Long.BYTES * (1 + saved + FIXED_WORDS + pushed()) + reserved;
        return reserved + (STACK_ALIGNMENT - depth % STACK_ALIGNMENT) % STACK_ALIGNMENT;
    }

    /** From rsp to the saved registers. */
    int size() {
        return reserved() + Long.BYTES * (FIXED_WORDS + pushed());
    }
}
