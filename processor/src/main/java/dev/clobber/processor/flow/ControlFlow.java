package dev.clobber.processor.flow;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The basic blocks of a block of code, and where control goes from each. */
final class ControlFlow {
    /**
     * Instructions that are run one after the other.
     *
     * @param index its place in the list of blocks
     * @param first the first instruction
     * @param end behind the last
     * @param successors the blocks that may follow; as many as there are blocks for the end. For a branch first the one that it jumps
     *     to, then the next
     * @param branches whether the last instruction chooses
     */
    record BasicBlock(int index, int first, int end, int[] successors, boolean branches) {}

    private final List<Code.Step> steps;
    private final List<BasicBlock> blocks = new ArrayList<>();
    private final int[] blockAt;
    /** The reachable blocks, each behind those that lead to it but for loops. */
    private final int[] order;

    private final BitSet reachable = new BitSet();
    private boolean hasLoop;

    ControlFlow(List<Code.Step> steps) {
        this.steps = steps;
        this.blockAt = new int[steps.size() + 1];
        if (isStraight()) {
            blockAt[steps.size()] = 1;
            blocks.add(new BasicBlock(0, 0, steps.size(), new int[] {1}, false));
            reachable.set(0, 2);
            this.order = new int[] {0};
        } else {
            split();
            this.order = steps.isEmpty() ? new int[0] : depthFirst();
        }
    }

    /** Whether control goes from the first instruction to the last and then to the end, as in most blocks. */
    boolean isStraight() {
        for (Code.Step step : steps) {
            if (ends(step.effects())) {
                return false;
            }
        }
        return !steps.isEmpty();
    }

    List<BasicBlock> blocks() {
        return blocks;
    }

    int end() {
        return blocks.size();
    }

    BasicBlock blockOf(int step) {
        return blocks.get(blockAt[step]);
    }

    int[] order() {
        return order;
    }

    boolean isReachable(int step) {
        return reachable.get(blockAt[step]);
    }

    boolean reachesEnd() {
        return steps.isEmpty() || reachable.get(end());
    }

    boolean hasLoop() {
        return hasLoop;
    }

    /** Whether some instruction may be followed by another one or another. */
    boolean branches() {
        for (BasicBlock block : blocks) {
            if (block.branches()) {
                return true;
            }
        }
        return false;
    }

    /** How many instructions there are. */
    int steps() {
        return steps.size();
    }

    private void split() {
        BitSet leaders = new BitSet();
        leaders.set(0);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).target().isPresent() && goes(steps.get(i).effects())) {
                leaders.set(steps.get(i).target().getAsInt());
            }
            if (ends(steps.get(i).effects())) {
                leaders.set(i + 1);
            }
        }
        leaders.clear(steps.size());
        int[] starts = new int[leaders.cardinality()];
        int count = 0;
        for (int start = leaders.nextSetBit(0); start >= 0; start = leaders.nextSetBit(start + 1)) {
            starts[count++] = start;
        }
        blockAt[steps.size()] = starts.length;
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : steps.size();
            Arrays.fill(blockAt, starts[i], end, i);
        }
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : steps.size();
            int[] successors = successors(end - 1);
            boolean branches = successors.length == 2 && successors[0] != successors[1];
            blocks.add(new BasicBlock(i, starts[i], end, successors, branches));
        }
    }

    /** Whether control may go elsewhere than to the next instruction. */
    private static boolean goes(Effects effects) {
        return effects.flow() != Flow.NEXT && effects.flow() != Flow.TRAP;
    }

    /** Whether an instruction is the last of its basic block. */
    private static boolean ends(Effects effects) {
        return goes(effects) || effects.has(Attribute.STOPS);
    }

    private int[] successors(int last) {
        Code.Step step = steps.get(last);
        int next = blockAt[last + 1];
        int target = step.target().isPresent() ? blockAt[step.target().getAsInt()] : -1;
        Flow flow = step.effects().flow();
        if (step.effects().indirect()) {
            // Nobody knows where it goes; what follows is looked at all the same, which spares findings about
            // unreachable code.
            return new int[] {next};
        }
        return switch (flow) {
            case NEXT, TRAP -> step.effects().has(Attribute.STOPS) ? new int[0] : new int[] {next};
            case RETURN -> new int[0];
            case JUMP -> target < 0 ? new int[0] : new int[] {target};
            case CALL -> new int[] {target < 0 ? next : target};
            case BRANCH -> target < 0 ? new int[] {next} : new int[] {target, next};
        };
    }

    /** Reverse postorder, without recursion, for a block may have thousands of branches. */
    private int[] depthFirst() {
        int[] post = new int[blocks.size()];
        int count = 0;
        int[] stack = new int[blocks.size() + 1];
        int[] edge = new int[blocks.size() + 1];
        BitSet open = new BitSet();
        int depth = 0;
        reachable.set(0);
        open.set(0);
        while (depth >= 0) {
            int block = stack[depth];
            int[] successors = block == end() ? new int[0] : blocks.get(block).successors();
            if (edge[depth] < successors.length) {
                int next = successors[edge[depth]++];
                hasLoop |= open.get(next);
                if (!reachable.get(next)) {
                    reachable.set(next);
                    open.set(next);
                    depth++;
                    stack[depth] = next;
                    edge[depth] = 0;
                }
            } else {
                open.clear(block);
                if (block != end()) {
                    post[count++] = block;
                }
                depth--;
            }
        }
        int[] reverse = new int[count];
        for (int i = 0; i < count; i++) {
            reverse[i] = post[count - 1 - i];
        }
        return reverse;
    }
}
