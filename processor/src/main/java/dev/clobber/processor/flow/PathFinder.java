package dev.clobber.processor.flow;

import dev.clobber.processor.flow.ControlFlow.BasicBlock;
import dev.clobber.processor.flow.Path.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a way on which something holds at a place: the shortest, by following each way by itself. Ways that are alike in what matters
 * count as one.
 */
final class PathFinder {
    private static final int MAX_BLOCKS = 4000;
    private static final int MAX_TURNS = 3;
    private static final int MAX_ASKED = 40;

    private final ControlFlow control;
    private final Interpreter interpreter;

    /** What is looked for. */
    interface Question {
        /** Whether it holds in a state. */
        boolean holds(MachineState state);

        /** What of a state decides whether it will hold later; equal numbers are taken for equal states. */
        long signature(MachineState state);
    }

    /** A block on a way, what it finds, and how control got there. */
    private record Node(int block, MachineState state, Optional<Node> from, Optional<Turn> turn) {}

    private record Visited(int block, long signature) {}

    PathFinder(ControlFlow control, Interpreter interpreter) {
        this.control = control;
        this.interpreter = interpreter;
    }

    /** The turns of the shortest way to an instruction, or to the end, without those that do not matter. */
    Path to(int step, Question question) {
        if (control.blocks().isEmpty()) {
            return Path.ANY;
        }
        Optional<Node> found =
                search(new Node(0, MachineState.entry(), Optional.empty(), Optional.empty()), step, question);
        List<Turn> turns = new ArrayList<>();
        int asked = 0;
        for (Optional<Node> node = found;
                node.isPresent() && turns.size() < MAX_TURNS;
                node = node.get().from()) {
            if (node.get().turn().isPresent() && asked++ < MAX_ASKED) {
                Turn turn = node.get().turn().get();
                if (!alsoHolds(node.get().from().orElseThrow(), turn, step, question)) {
                    turns.add(0, turn);
                }
            }
        }
        return turns.isEmpty() ? Path.ANY : new Path(turns);
    }

    /** Whether it can hold as well if control turns the other way at a branch. */
    private boolean alsoHolds(Node from, Turn turn, int step, Question question) {
        BasicBlock block = control.blocks().get(from.block());
        MachineState state = from.state().copy();
        interpreter.follow(state, block, block.end(), Recorder.NONE);
        int other = block.successors()[turn.taken() ? 1 : 0];
        return search(new Node(other, state, Optional.empty(), Optional.empty()), step, question)
                .isPresent();
    }

    private Optional<Node> search(Node start, int step, Question question) {
        int target =
                step == control.steps() ? control.end() : control.blockOf(step).index();
        ArrayDeque<Node> queue = new ArrayDeque<>();
        Set<Visited> visited = new HashSet<>();
        queue.add(start);
        for (int count = 0; !queue.isEmpty() && count < MAX_BLOCKS; count++) {
            Node node = queue.remove();
            if (node.block() == control.end()) {
                if (target == control.end() && question.holds(node.state())) {
                    return Optional.of(node);
                }
                continue;
            }
            BasicBlock block = control.blocks().get(node.block());
            MachineState state = node.state().copy();
            if (node.block() == target) {
                interpreter.follow(state, block, step, Recorder.NONE);
                if (question.holds(state)) {
                    return Optional.of(node);
                }
                state = node.state().copy();
            }
            interpreter.follow(state, block, block.end(), Recorder.NONE);
            for (int i = 0; i < block.successors().length; i++) {
                int next = block.successors()[i];
                if (visited.add(new Visited(next, question.signature(state)))) {
                    Optional<Turn> turn =
                            block.branches() ? Optional.of(new Turn(block.end() - 1, i == 0)) : Optional.empty();
                    queue.add(new Node(next, state, Optional.of(node), turn));
                }
            }
        }
        return Optional.empty();
    }
}
