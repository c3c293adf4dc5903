package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.ControlFlow.BasicBlock;
import dev.clobber.processor.flow.Facts.StackProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What holds before each basic block, on all ways there. */
final class FixedPoint {
    private final ControlFlow control;
    private final Interpreter interpreter;
    private final MachineState[] before;
    /** Where ways meet with rsp at different places: one of the others, by the block. */
    private final Map<Integer, At> splits = new HashMap<>();
    /** Where rsp is on the ways to the end. */
    private final List<MachineState> ends = new ArrayList<>();

    /**
     * Where rsp is not known and matters, nothing more is said of it afterwards. In a loop afterwards is before, so that this is told at
     * once.
     */
    private record OnlyUnknownDepths(Recorder recorder) implements Recorder {
        @Override
        public void fault(int step, StackProblem problem, OptionalLong depth) {
            if (problem == StackProblem.UNKNOWN_DEPTH) {
                recorder.fault(step, problem, depth);
            }
        }
    }

    /**
     * Finds it.
     *
     * @param recorder hears of each instruction once, with all that it can find
     */
    FixedPoint(ControlFlow control, Interpreter interpreter, Recorder recorder) {
        this.control = control;
        this.interpreter = interpreter;
        this.before = new MachineState[control.end() + 1];
        this.before[0] = MachineState.entry();
        if (control.isStraight()) {
            MachineState end = after(control.blocks().get(0), recorder);
            before[control.end()] = end;
            ends.add(end);
            return;
        }
        if (control.hasLoop()) {
            iterate(new OnlyUnknownDepths(recorder));
            for (int block : control.order()) {
                after(control.blocks().get(block), recorder);
            }
        } else {
            // Each block is visited once, after all those that lead to it.
            iterate(recorder);
        }
        collectEnds();
    }

    /** What a block finds. */
    Optional<MachineState> before(int block) {
        return Optional.ofNullable(before[block]);
    }

    Map<Integer, At> splits() {
        return splits;
    }

    /** What each way to the end brings there: one for each block that leads to it. */
    List<MachineState> ends() {
        return ends;
    }

    /** Visits the blocks in reverse postorder until nothing changes. */
    private void iterate(Recorder recorder) {
        int[] order = control.order();
        int[] rank = new int[control.end() + 1];
        BitSet pending = new BitSet();
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        if (order.length > 0) {
            pending.set(rank[0]);
        }
        for (int next = pending.nextSetBit(0); next >= 0; next = pending.nextSetBit(0)) {
            pending.clear(next);
            BasicBlock block = control.blocks().get(order[next]);
            MachineState state = after(block, recorder);
            int[] successors = block.successors();
            for (int i = 0; i < successors.length; i++) {
                boolean isLast = i == successors.length - 1;
                if (flow(state, successors[i], isLast) && successors[i] != control.end()) {
                    pending.set(rank[successors[i]]);
                }
            }
        }
    }

    private void collectEnds() {
        List<BasicBlock> last = new ArrayList<>();
        for (int block : control.order()) {
            for (int successor : control.blocks().get(block).successors()) {
                if (successor == control.end()) {
                    last.add(control.blocks().get(block));
                }
            }
        }
        if (last.size() == 1) {
            ends.add(before[control.end()]);
        } else {
            for (BasicBlock block : last) {
                ends.add(after(block, Recorder.NONE));
            }
        }
    }

    private MachineState after(BasicBlock block, Recorder recorder) {
        MachineState state = before[block.index()].copy();
        interpreter.follow(state, block, block.end(), recorder);
        return state;
    }

    private boolean flow(MachineState state, int to, boolean isLast) {
        if (before[to] == null) {
            before[to] = isLast ? state : state.copy();
            return true;
        }
        if (to != control.end()
                && state.rsp() instanceof At one
                && before[to].rsp() instanceof At other
                && !one.equals(other)) {
            splits.put(to, one);
        }
        return before[to].join(state);
    }
}
