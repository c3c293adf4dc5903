package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** How many bytes rsp is below that of a block's entry before each instruction, as far as constants tell. */
final class StackDepths {
    private final List<Code.Step> steps;
    private final List<OptionalInt> depths = new ArrayList<>();
    private final Deque<Integer> changed = new ArrayDeque<>();

    private StackDepths(List<Code.Step> steps) {
        this.steps = steps;
        for (int i = 0; i <= steps.size(); i++) {
            depths.add(OptionalInt.empty());
        }
    }

    /** A depth for each instruction, and one for the end; empty where nothing tells it. */
    static List<OptionalInt> of(List<Code.Step> steps) {
        StackDepths depths = new StackDepths(steps);
        depths.follow();
        return List.copyOf(depths.depths);
    }

    private void follow() {
        reach(0, 0);
        while (!changed.isEmpty()) {
            int step = changed.remove();
            if (step < steps.size()) {
                leave(step, depths.get(step).orElseThrow());
            }
        }
    }

    private void leave(int number, int depth) {
        Code.Step step = steps.get(number);
        Flow flow = step.effects().flow();
        if (step.effects().stack().isEmpty()) {
            return;
        }
        int after = depth - (int) step.effects().stack().getAsLong();
        if (step.target().isPresent()) {
            reach(step.target().getAsInt(), after);
        }
        if (flow != Flow.JUMP && flow != Flow.RETURN) {
            // A call comes back with its return address gone.
            reach(number + 1, flow == Flow.CALL ? depth : after);
        }
    }

    /** The first depth stays: where two differ, the block was refused. */
    private void reach(int step, int depth) {
        if (depths.get(step).isEmpty()) {
            depths.set(step, OptionalInt.of(depth));
            changed.add(step);
        }
    }
}
