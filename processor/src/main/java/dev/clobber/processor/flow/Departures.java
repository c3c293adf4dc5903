package dev.clobber.processor.flow;

import dev.clobber.processor.flow.ControlFlow.BasicBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The instructions that change what until then was as when the block began. */
final class Departures {
    private final ControlFlow control;
    private final Interpreter interpreter;
    private final FixedPoint fixedPoint;

    Departures(ControlFlow control, Interpreter interpreter, FixedPoint fixedPoint) {
        this.control = control;
        this.interpreter = interpreter;
        this.fixedPoint = fixedPoint;
    }

    /** Those before which something is not changed and after which it is, in the order of the code. */
    List<Integer> of(Predicate<MachineState> isChanged) {
        List<Integer> found = new ArrayList<>();
        for (BasicBlock block : control.blocks()) {
            fixedPoint.before(block.index()).ifPresent(state -> follow(block, state.copy(), isChanged, found));
        }
        return found;
    }

    private void follow(BasicBlock block, MachineState state, Predicate<MachineState> isChanged, List<Integer> found) {
        boolean before = isChanged.test(state);
        for (int step = block.first(); step < block.end(); step++) {
            interpreter.follow(state, step, Recorder.NONE);
            boolean after = isChanged.test(state);
            if (after && !before) {
                found.add(step);
            }
            before = after;
        }
    }
}
