package dev.clobber.processor.lower;

import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes all arguments to their destinations as if at once, in the fewest instructions and among those in the fewest bytes.
 *
 * <p>No two arguments share a source or a destination, so "must wait for" splits them into chains and cycles. A chain takes one
 * instruction a value, from its free end. A cycle of n values, k of which need widening in place, takes either n - 1 exchanges and k
 * widenings, or n + 1 moves by way of a free register, each of which widens at no cost. Nothing is shorter: the tests search.
 */
final class ParallelMove {
    private final Optional<Register> temporary;
    private final Encoder encoder = new Encoder(InstructionTable.x86_64());

    /**
     * A solver.
     *
     * @param temporary a register that is neither source nor destination, if there is one
     */
    ParallelMove(Optional<Register> temporary) {
        this.temporary = temporary;
    }

    /** Whether every value is where it goes. */
    static boolean areSettled(List<Move> moves) {
        for (Move move : moves) {
            if (!isSettled(move)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSettled(Move move) {
        return move.source() instanceof Move.InRegister in && move.isSettledIn(in.register());
    }

    /** The instructions for a set of moves with distinct sources and distinct destinations. */
    List<Instruction> resolve(List<Move> moves) {
        List<Instruction> instructions = new ArrayList<>();
        List<Move> pending = new ArrayList<>();
        for (Move move : moves) {
            if (!isSettled(move)) {
                pending.add(move);
            }
        }
        Optional<Move> free = nextFree(pending);
        while (free.isPresent()) {
            pending.remove(free.get());
            instructions.add(free.get().direct());
            free = nextFree(pending);
        }
        while (!pending.isEmpty()) {
            List<Move> cycle = cycleOf(pending.get(0), pending);
            pending.removeAll(cycle);
            instructions.addAll(shortest(cycle));
        }
        return instructions;
    }

    /** A move whose destination no other value is waiting in. */
    private static Optional<Move> nextFree(List<Move> pending) {
        for (Move move : pending) {
            if (!isAwaited(move, pending)) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    private static boolean isAwaited(Move move, List<Move> pending) {
        for (Move other : pending) {
            if (other != move && isSource(other, move.destination())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSource(Move move, Register register) {
        return move.source() instanceof Move.InRegister in && in.register().aliases(register);
    }

    /** The moves around a cycle: each goes to where the next one starts. */
    private static List<Move> cycleOf(Move first, List<Move> pending) {
        List<Move> cycle = new ArrayList<>();
        Move move = first;
        do {
            cycle.add(move);
            Register destination = move.destination();
            move = pending.stream()
                    .filter(other -> isSource(other, destination))
                    .findFirst()
                    .orElseThrow();
        } while (move != first);
        return cycle;
    }

    /** The first of the best: a move is cheaper to execute than an exchange. */
    private List<Instruction> shortest(List<Move> cycle) {
        List<List<Instruction>> candidates = new ArrayList<>();
        for (int start = 0; start < cycle.size(); start++) {
            List<Move> rotated = new ArrayList<>(cycle.subList(start, cycle.size()));
            rotated.addAll(cycle.subList(0, start));
            temporary.ifPresent(register -> candidates.add(byTemporary(rotated, register)));
            candidates.add(byExchange(rotated));
        }
        return candidates.stream()
                .min(Comparator.<List<Instruction>>comparingInt(List::size).thenComparingInt(this::length))
                .orElseThrow();
    }

    /** In bytes. */
    private int length(List<Instruction> instructions) {
        int length = 0;
        for (Instruction instruction : instructions) {
            length += encoder.encode(instruction).length();
        }
        return length;
    }

    /** The first value steps aside, the others move up from the last, and it takes the place that the second has left. */
    private static List<Instruction> byTemporary(List<Move> cycle, Register temporary) {
        List<Instruction> instructions = new ArrayList<>();
        Move first = cycle.get(0);
        int width = first.isHalf() ? 32 : 64;
        instructions.add(
                Instruction.of("mov", temporary.view(width), register(first).view(width)));
        for (int i = cycle.size() - 1; i > 0; i--) {
            instructions.add(cycle.get(i).direct());
        }
        instructions.add(first.from(temporary));
        return instructions;
    }

    /**
     * The register of the first value is exchanged with each destination in turn: each exchange brings one value home and picks up
     * the next. A 32-bit exchange clears both upper halves, so it is for two values of at most 32 bits.
     */
    private static List<Instruction> byExchange(List<Move> cycle) {
        List<Instruction> instructions = new ArrayList<>();
        List<Instruction> widenings = new ArrayList<>();
        Register hub = register(cycle.get(0));
        boolean cleared = false;
        for (int i = 0; i < cycle.size(); i++) {
            Move carried = cycle.get(i);
            boolean last = i == cycle.size() - 1;
            if (!last) {
                int width = carried.isHalf() && cycle.get(i + 1).isHalf() ? 32 : 64;
                instructions.add(Instruction.of(
                        "xchg", hub.view(width), carried.destination().view(width)));
                // The value picked up has been cleared when it is carried home; the one brought home is cleared now.
                widen(carried, cleared || width == 32).ifPresent(widenings::add);
                cleared = width == 32;
            } else {
                widen(carried, cleared).ifPresent(widenings::add);
            }
        }
        instructions.addAll(widenings);
        return instructions;
    }

    private static Optional<Instruction> widen(Move move, boolean cleared) {
        boolean done = move.isSettledIn(move.destination().full())
                || cleared && move.bits() >= 32 && move.destination().bits() <= 32
                || cleared && move.bits() == 32 && !move.signed();
        return done
                ? Optional.empty()
                : Optional.of(move.from(move.destination().full()));
    }

    private static Register register(Move move) {
        return ((Move.InRegister) move.source()).register();
    }
}
