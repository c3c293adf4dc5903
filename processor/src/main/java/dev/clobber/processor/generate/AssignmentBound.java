package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Registers;

/**
 * How many bytes a state is from the goals at the least.
 *
 * <p>Each value that is not there has to be made by an instruction of its own. A value that is there is brought to its register by a
 * byte of an exchange with eax, if it is in eax at that time. So a row of exchanges brings one value each, as long as what they put
 * into eax is wanted itself; a row that begins with something else in eax takes one byte more, and so does a copy of two bytes.
 * Mutable: it counts while it goes over the goals.
 */
final class AssignmentBound {
    /** The bound of a state in which a value is lost. */
    static final int LOST = 10_000;

    private static final int ACCUMULATOR = Registers.RAX.number();
    private static final int DATA = Registers.RDX.number();
    private static final int EXTENDED = 8;
    private static final int CDQE = 2;

    private final AssignmentGoals goals;

    /** For each goal the first one that wants the same value. */
    private final int[] groups;

    private final int[] directCosts;

    /** The goals that are not reached, as a set of bits. */
    private int open;

    /** Half bytes, so that an exchange of three bytes counts for both sides. */
    private int halves;

    private int placed;
    private int ends;
    private int missing;
    private boolean isAccumulatorOpen;

    /** The bound for some goals. */
    AssignmentBound(AssignmentGoals goals) {
        this.goals = goals;
        int size = goals.size();
        groups = new int[size];
        directCosts = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = i;
            for (int j = i - 1; j >= 0; j--) {
                groups[i] = groups[j] == j && goals.areAlike(i, j) ? j : groups[i];
            }
            directCosts[i] = goals.directCost(i);
        }
    }

    /** The bytes from a state to the goals at the least, 0 for one that reaches them, {@link #LOST} for one that cannot. */
    int of(RegisterFile state) {
        open = 0;
        for (int goal = 0; goal < groups.length; goal++) {
            open |= goals.isReached(goal, state) ? 0 : 1 << goal;
        }
        halves = 0;
        placed = 0;
        ends = 0;
        missing = 0;
        isAccumulatorOpen = false;
        for (int group = 0; group < groups.length; group++) {
            if (groups[group] == group) {
                addGroup(group, state);
            }
        }
        if (halves >= LOST) {
            return LOST;
        }
        // The first row may begin with what is in eax, and the last one may end with what is wanted there.
        boolean begins = isWanted(-1, state.get(ACCUMULATOR));
        int rows = Math.max(0, ends - (begins ? 1 : 0));
        int last = isAccumulatorOpen && placed == 0 ? 1 : 0;
        return (halves + 1) / 2 + rows + last;
    }

    /** How much there is to do, by the state that {@link #of} was last asked for: less after each step of a way without detours. */
    int remaining() {
        return 2 * missing + Integer.bitCount(open);
    }

    private boolean isOpen(int goal) {
        return (open >> goal & 1) != 0;
    }

    /** Whether a content leads to what an open goal wants, not counting one of them. */
    private boolean isWanted(int except, int content) {
        for (int goal = 0; goal < groups.length; goal++) {
            if (goal != except && isOpen(goal) && goals.distance(goal, content) < AssignmentGoals.FAR) {
                return true;
            }
        }
        return false;
    }

    private void addGroup(int group, RegisterFile state) {
        int making = LOST;
        int greatest = 0;
        int sum = 0;
        int count = 0;
        int endings = 0;
        boolean hasAccumulator = false;
        for (int i = group; i < groups.length; i++) {
            if (groups[i] != group || !isOpen(i)) {
                continue;
            }
            making = Math.min(making, making(i, state));
            if (goals.get(i).register() == ACCUMULATOR) {
                hasAccumulator = true;
            } else {
                boolean isEnd = !isWanted(i, state.get(goals.get(i).register()));
                int placing = placing(i, isEnd);
                sum += placing;
                count++;
                endings += isEnd && !endsFreely(i) ? 1 : 0;
                greatest = Math.max(greatest, placing);
            }
        }
        if (count == 0 && !hasAccumulator) {
            return;
        }
        boolean isMissing = making > 0;
        missing += isMissing ? 1 : 0;
        // To where the value is made it need not be brought.
        boolean staysThere = isMissing && count > 0;
        isAccumulatorOpen |= hasAccumulator && (count > 0 || !isMissing);
        halves += 2 * making + sum - (staysThere ? greatest : 0);
        placed += count - (staysThere ? 1 : 0);
        ends += staysThere ? Math.max(0, endings - 1) : endings;
    }

    /** What it takes to bring a value to a register in a row of exchanges, in half bytes. */
    private int placing(int goal, boolean isEnd) {
        boolean takesPrefix =
                goals.get(goal).register() >= EXTENDED || !goals.get(goal).isHalf();
        return !takesPrefix ? 2 : isEnd ? 4 : 3;
    }

    /** Whether something else than a row of exchanges is as short: push and pop for 64 bits, cdq. */
    private boolean endsFreely(int goal) {
        int register = goals.get(goal).register();
        return register < EXTENDED && !goals.get(goal).isHalf() || isSign(goal);
    }

    private boolean isSign(int goal) {
        return goals.get(goal) instanceof AssignmentGoal.Number number
                && number.register() == DATA
                && ((int) number.number() == 0 || (int) number.number() == -1);
    }

    /** What the value of a goal takes to make; 0 where it is there. */
    private int making(int goal, RegisterFile state) {
        int least = AssignmentGoals.FAR;
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            least = Math.min(least, goals.distance(goal, state.get(register)));
            if (least == 0) {
                return 0;
            }
        }
        int register = goals.get(goal).register();
        if (goals.get(goal) instanceof AssignmentGoal.Held) {
            return least == AssignmentGoals.FAR ? LOST : register == ACCUMULATOR ? CDQE : least;
        }
        return Math.min(least, isSign(goal) ? 1 : directCosts[goal]) + (register >= EXTENDED ? 1 : 0);
    }
}
