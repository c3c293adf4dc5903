package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order a stub's buffers are acquired, and how much of its frame is memory for copies.
 *
 * @param order indexes of Java parameters: first copies of a fixed size that fit into the frame, then the other copies and strings
 *     and direct buffers, then arrays that are pinned
 * @param scratch bytes in the frame, a multiple of 8
 */
record BufferLayout(List<Integer> order, int scratch) {
    /** What copies of no fixed size share; the JDK's own socket and file input and output have as much on the stack. */
    private static final int SHARED = 8192;

    /** Beyond this a fixed size competes for the shared part like others, so that a frame stays far below the stack's guard. */
    private static final int LARGEST_FIXED = 8192;

    static BufferLayout of(Plan plan) {
        List<Integer> fixed = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        List<Integer> pinned = new ArrayList<>();
        int reserved = 0;
        boolean sharing = false;
        for (int i = 0; i < plan.arguments().size(); i++) {
            PlannedArgument argument = plan.arguments().get(i);
            if (argument.buffer().isEmpty()) {
                continue;
            }
            if (isPinned(plan, argument)) {
                pinned.add(i);
            } else if (isFixedCopy(argument) && reserved + slotSize(argument) <= LARGEST_FIXED) {
                fixed.add(i);
                reserved += (int) slotSize(argument);
            } else {
                other.add(i);
                sharing |= argument.type() != JavaType.BYTE_BUFFER;
            }
        }
        List<Integer> order = new ArrayList<>(fixed);
        order.addAll(other);
        order.addAll(pinned);
        // The 32-bit gate takes addresses below 4 GiB, where no stack is: each copy is mapped.
        return new BufferLayout(List.copyOf(order), plan.isBelow4G() ? 0 : reserved + (sharing ? SHARED : 0));
    }

    /** Whether an array is held in place. Not where it may be beyond the reach of 32-bit addresses. */
    static boolean isPinned(Plan plan, PlannedArgument argument) {
        return argument.type().isArray()
                && !plan.isBelow4G()
                && argument.buffer().orElseThrow().passing() == Passing.PINNED;
    }

    private static boolean isFixedCopy(PlannedArgument argument) {
        return argument.type().isArray() && argument.buffer().orElseThrow().extent() instanceof BufferExtent.Fixed;
    }

    private static long slotSize(PlannedArgument argument) {
        long bytes = ((BufferExtent.Fixed) argument.buffer().orElseThrow().extent()).bytes();
        return bytes + Long.BYTES - 1 & -Long.BYTES;
    }
}
