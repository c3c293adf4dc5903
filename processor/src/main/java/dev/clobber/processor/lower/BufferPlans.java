package dev.clobber.processor.lower;

import java.util.List;
import java.util.Optional;

/** What the machine code of a method may touch of its buffers, segments included, for whoever checks them in Java. */
public final class BufferPlans {
    private BufferPlans() {}

    /**
     * The buffers of a method.
     *
     * @return one for each parameter, empty for one that is no buffer
     */
    public static List<Optional<BufferPlan>> of(MethodBody body) {
        return body instanceof MethodBody.Block block
                ? BlockPlanner.buffers(block.block())
                : Planner.buffers(((MethodBody.Call) body).method());
    }
}
