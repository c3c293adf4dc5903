package dev.clobber.processor.lower;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Searches breadth-first for the fewest instructions that achieve a set of moves between registers, one of which is free. Knows
 * nothing of chains and cycles: it tries every move and exchange of every width.
 *
 * <p>A register holds nothing of use, or one of the values in one of three forms: as it came (upper bits undefined), with the upper
 * half cleared, or widened.
 */
final class ShortestMoves {
    /** The kinds of values, by what is wanted in the end. */
    enum Kind {
        /** 64 bits, all defined from the start. A 32-bit move loses half. */
        LONG,
        /** 32 bits, sign-extended to 64. */
        INT,
        /** 32 bits with the upper half cleared. */
        HALF,
        /** 16 bits, zero-extended. */
        CHAR
    }

    private static final int CAME = 0;
    private static final int CLEARED = 1;
    private static final int DONE = 2;
    private static final int NOTHING = -1;

    private final Kind[] kinds;
    private final int[] targets;
    private final int registers;

    /** Value i starts in register i and is wanted in register targets[i]; the registers from 0 on, the last one being free. */
    ShortestMoves(List<Kind> kinds, int[] targets, int registers) {
        this.kinds = kinds.toArray(Kind[]::new);
        this.targets = targets;
        this.registers = registers;
    }

    int count() {
        int[] start = new int[registers];
        Arrays.fill(start, NOTHING);
        for (int i = 0; i < kinds.length; i++) {
            start[i] = state(i, kinds[i] == Kind.LONG ? DONE : CAME);
        }
        int base = 3 * kinds.length + 1;
        byte[] distances = new byte[(int) Math.pow(base, registers)];
        Deque<int[]> queue = new ArrayDeque<>();
        distances[code(start, base)] = 1;
        queue.add(start);
        while (!queue.isEmpty()) {
            int[] state = queue.remove();
            byte distance = distances[code(state, base)];
            if (isGoal(state)) {
                return distance - 1;
            }
            for (int a = 0; a < registers; a++) {
                for (int b = 0; b < registers; b++) {
                    for (int[] next : successors(state, a, b)) {
                        int code = code(next, base);
                        if (distances[code] == 0 && isComplete(next)) {
                            distances[code] = (byte) (distance + 1);
                            queue.add(next);
                        }
                    }
                }
            }
        }
        throw new AssertionError("unreachable");
    }

    private boolean isGoal(int[] state) {
        for (int i = 0; i < kinds.length; i++) {
            if (state[targets[i]] != state(i, DONE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no value is lost for good. */
    private boolean isComplete(int[] state) {
        int present = 0;
        for (int held : state) {
            present |= held == NOTHING ? 0 : 1 << held / 3;
        }
        return present == (1 << kinds.length) - 1;
    }

    /** mov, mov of 32 bits, the widening move; xchg, xchg of 32 bits. */
    private List<int[]> successors(int[] state, int to, int from) {
        return List.of(
                with(state, to, state[from]),
                with(state, to, cleared(state[from])),
                with(state, to, widened(state[from])),
                with(with(state, to, state[from]), from, state[to]),
                with(with(state, to, cleared(state[from])), from, cleared(state[to])));
    }

    private int cleared(int held) {
        if (held == NOTHING) {
            return NOTHING;
        }
        int value = held / 3;
        return switch (kinds[value]) {
            case LONG -> NOTHING;
            case INT -> state(value, CLEARED);
            case HALF -> state(value, DONE);
            case CHAR -> state(value, held % 3 == DONE ? DONE : CLEARED);
        };
    }

    private int widened(int held) {
        return held == NOTHING ? NOTHING : state(held / 3, DONE);
    }

    private static int state(int value, int form) {
        return value * 3 + form;
    }

    private static int[] with(int[] state, int index, int value) {
        int[] next = state.clone();
        next[index] = value;
        return next;
    }

    private static int code(int[] state, int base) {
        int code = 0;
        for (int held : state) {
            code = code * base + held + 1;
        }
        return code;
    }
}
