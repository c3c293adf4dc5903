package dev.clobber.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where control goes in a function, as it is when it is asked for. */
public final class Flow {
    private final List<Block> order = new ArrayList<>();
    private final Map<Block, Integer> positions = new IdentityHashMap<>();
    private final List<List<Block>> predecessors = new ArrayList<>();

    private Flow(Function function) {
        postorder(function.entry());
        Collections.reverse(order);
        for (int i = 0; i < order.size(); i++) {
            positions.put(order.get(i), i);
            predecessors.add(new ArrayList<>());
        }
        for (Block block : order) {
            for (Block successor : block.end().successors()) {
                predecessors.get(position(successor)).add(block);
            }
        }
    }

    /** Looks at a function. */
    public static Flow of(Function function) {
        return new Flow(function);
    }

    /** Without recursion, for a method can have thousands of blocks in a row. */
    private void postorder(Block entry) {
        record Visit(Block block, int next) {}
        Set<Block> seen = new HashSet<>(Set.of(entry));
        Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(entry, 0)));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            List<Block> successors = visit.block().end().successors();
            if (visit.next() == successors.size()) {
                order.add(visit.block());
                continue;
            }
            open.push(new Visit(visit.block(), visit.next() + 1));
            Block successor = successors.get(visit.next());
            if (seen.add(successor)) {
                open.push(new Visit(successor, 0));
            }
        }
    }

    /** The blocks that can be reached, in reverse postorder: a block comes after all that lead there, but for the ends of loops. */
    public List<Block> order() {
        return order;
    }

    /** The place in the order; -1 where a block cannot be reached. */
    public int position(Block block) {
        return positions.getOrDefault(block, -1);
    }

    /** Whether control can come to a block. */
    public boolean isReachable(Block block) {
        return positions.containsKey(block);
    }

    /** The blocks from where control comes, twice where both ways of a branch lead here. */
    public List<Block> predecessors(Block block) {
        return predecessors.get(position(block));
    }

    /** Whether control comes back here from a block that is not before it. */
    public boolean isLoopHead(Block block) {
        return predecessors(block).stream().anyMatch(from -> position(from) >= position(block));
    }

    /**
     * The blocks of the loop that has this head: those from where control comes back to it, and the head. Where there is a way around
     * the head into the loop, all blocks.
     */
    public Set<Block> loop(Block head) {
        Set<Block> loop = new HashSet<>(Set.of(head));
        Deque<Block> open = new ArrayDeque<>();
        for (Block from : predecessors(head)) {
            if (position(from) >= position(head)) {
                open.add(from);
            }
        }
        while (!open.isEmpty()) {
            Block block = open.pop();
            if (loop.add(block)) {
                if (position(block) == 0) {
                    return new HashSet<>(order);
                }
                open.addAll(predecessors(block));
            }
        }
        return loop;
    }

    /** Whether control can come here again after it was here. */
    public boolean repeats(Block block) {
        Set<Block> seen = new HashSet<>();
        Deque<Block> open = new ArrayDeque<>(block.end().successors());
        while (!open.isEmpty()) {
            Block next = open.pop();
            if (next == block) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(next.end().successors());
            }
        }
        return false;
    }
}
