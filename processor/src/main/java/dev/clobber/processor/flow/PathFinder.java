package dev.clobber.processor.flow;

import dev.clobber.processor.flow.ControlFlow.BasicBlock;
import dev.clobber.processor.flow.Path.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a way on which something holds at a place: the shortest, by following each way by itself. Ways that are alike in what matters
 * count as one.
 */
final class PathFinder {
    private static final int MAX_TURNS = 3;
    /** How many branches of a way are asked whether they matter. */
    private static final int MAX_ASKED = 12;
    /** How often a way may come to the same block, each time with something else that matters. */
    private static final int MAX_VISITS = 8;
    /** How many instructions and blocks are followed for one block of code, all questions together. After that nothing is found any more. */
    private static final int MAX_WORK = 20_000;

    private final ControlFlow control;
    private final Interpreter interpreter;
    private int work;

    /** What is looked for. */
    interface Question {
        /** Whether it holds in a state. */
        boolean holds(MachineState state);

        /** What of a state decides whether it will hold later; equal numbers are taken for equal states. */
        long signature(MachineState state);
    }

    /** The turns to a step, not yet looked for. */
    private record Way(PathFinder finder, int step, Question question) implements Path.Search {
        @Override
        public List<Turn> turns() {
            return finder.turns(step, question);
        }
    }

    /** A block on a way, what it finds, and how control got there. */
    private record Node(int block, MachineState state, Optional<Node> from, Optional<Turn> turn) {}

    private record Visited(int block, long signature) {}

    PathFinder(ControlFlow control, Interpreter interpreter) {
        this.control = control;
        this.interpreter = interpreter;
    }

    /**
     * The turns of the shortest way to an instruction, or to the end, without those that do not matter: where control would have got
     * there with the same result by turning the other way. Where several ways lead there, so that none of them matters by itself, the
     * last turns of one.
     */
    Path to(int step, Question question) {
        return control.branches() ? Path.of(new Way(this, step, question)) : Path.ANY;
    }

    private List<Turn> turns(int step, Question question) {
        Node start = new Node(0, MachineState.entry(), Optional.empty(), Optional.empty());
        List<Node> branches = branches(search(start, step, question::holds, question));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < branches.size() && i < MAX_ASKED && turns.size() < MAX_TURNS; i++) {
            Turn turn = branches.get(i).turn().orElseThrow();
            if (!alsoHolds(branches.get(i).from().orElseThrow(), turn, step, question)) {
                turns.add(0, turn);
            }
        }
        if (turns.isEmpty()
                && !branches.isEmpty()
                && search(start, step, state -> !question.holds(state), question)
                        .isPresent()) {
            branches.stream()
                    .limit(MAX_TURNS)
                    .forEach(branch -> turns.add(0, branch.turn().orElseThrow()));
        }
        return turns;
    }

    /** The nodes on a way that are behind a branch, the last first. */
    private static List<Node> branches(Optional<Node> found) {
        List<Node> branches = new ArrayList<>();
        for (Optional<Node> node = found; node.isPresent(); node = node.get().from()) {
            if (node.get().turn().isPresent()) {
                branches.add(node.get());
            }
        }
        return branches;
    }

    /** Whether it can hold as well if control turns the other way at a branch. */
    private boolean alsoHolds(Node from, Turn turn, int step, Question question) {
        BasicBlock block = control.blocks().get(from.block());
        MachineState state = from.state().copy();
        interpreter.follow(state, block, block.end(), Recorder.NONE);
        int other = block.successors()[turn.taken() ? 1 : 0];
        return search(new Node(other, state, Optional.empty(), Optional.empty()), step, question::holds, question)
                .isPresent();
    }

    private Optional<Node> search(Node start, int step, Predicate<MachineState> holds, Question question) {
        int target =
                step == control.steps() ? control.end() : control.blockOf(step).index();
        ArrayDeque<Node> queue = new ArrayDeque<>();
        Set<Visited> visited = new HashSet<>();
        int[] visits = new int[control.end() + 1];
        queue.add(start);
        while (!queue.isEmpty() && work < MAX_WORK) {
            Node node = queue.remove();
            if (node.block() == control.end()) {
                if (target == control.end() && holds.test(node.state())) {
                    return Optional.of(node);
                }
                continue;
            }
            BasicBlock block = control.blocks().get(node.block());
            work += 1 + block.end() - block.first();
            MachineState state = node.state().copy();
            if (node.block() == target) {
                interpreter.follow(state, block, step, Recorder.NONE);
                if (holds.test(state)) {
                    return Optional.of(node);
                }
                state = node.state().copy();
            }
            interpreter.follow(state, block, block.end(), Recorder.NONE);
            for (int i = 0; i < block.successors().length; i++) {
                int next = block.successors()[i];
                if (visits[next] < MAX_VISITS && visited.add(new Visited(next, question.signature(state)))) {
                    visits[next]++;
                    Optional<Turn> turn =
                            block.branches() ? Optional.of(new Turn(block.end() - 1, i == 0)) : Optional.empty();
                    queue.add(new Node(next, state, Optional.of(node), turn));
                }
            }
        }
        return Optional.empty();
    }
}
