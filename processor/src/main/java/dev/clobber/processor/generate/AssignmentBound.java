package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Registers;

/**
 * How many bytes a state is from the goals at the least.
 *
 * <p>A step makes at most one value that is not there, and takes at most one value to where it is wanted, two where it exchanges. So no
 * way is shorter than each value that has to be made, by its shortest instruction, and a byte for each further register. Mutable: it
 * counts while it goes over the goals.
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

    /** What a copy takes to the register of each goal, in half bytes, so that an exchange of three bytes counts for both sides. */
    private final int[] placings;

    private int halves;
    private int placed;
    private int open;
    private int missing;
    private boolean isAccumulatorOpen;

    /** The bound for some goals. */
    AssignmentBound(AssignmentGoals goals) {
        this.goals = goals;
        int size = goals.size();
        groups = new int[size];
        directCosts = new int[size];
        placings = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = i;
            for (int j = i - 1; j >= 0; j--) {
                groups[i] = goals.areAlike(i, j) ? j : groups[i];
            }
            AssignmentGoal goal = goals.get(i);
            directCosts[i] = goals.directCost(i);
            placings[i] = goal.register() >= EXTENDED || !goal.isHalf() ? 3 : 2;
        }
    }

    /** The bytes from a state to the goals at the least, 0 for one that reaches them, {@link #LOST} for one that cannot. */
    int of(RegisterFile state) {
        halves = 0;
        placed = 0;
        open = 0;
        missing = 0;
        isAccumulatorOpen = false;
        for (int group = 0; group < groups.length; group++) {
            if (groups[group] == group) {
                addGroup(group, state);
            }
        }
        // An exchange can bring eax its value on the way, if there is another one to bring.
        int last = isAccumulatorOpen && placed == 0 ? 2 : 0;
        return halves >= LOST ? LOST : (halves + last + 1) / 2;
    }

    /** How much there is to do, by the state that {@link #of} was last asked for: less after each step of a way without detours. */
    int remaining() {
        return 2 * missing + open;
    }

    private void addGroup(int group, RegisterFile state) {
        int making = LOST;
        int greatest = 0;
        int sum = 0;
        int count = 0;
        boolean hasAccumulator = false;
        for (int i = group; i < groups.length; i++) {
            if (groups[i] == group && !goals.isReached(i, state)) {
                making = Math.min(making, making(i, state));
                open++;
                if (goals.get(i).register() == ACCUMULATOR) {
                    hasAccumulator = true;
                } else {
                    sum += placings[i];
                    count++;
                    greatest = Math.max(greatest, placings[i]);
                }
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
        AssignmentGoal wanted = goals.get(goal);
        int register = wanted.register();
        if (wanted instanceof AssignmentGoal.Number number) {
            int half = (int) number.number();
            // cdq makes it of the sign of eax.
            int direct = register == DATA && (half == 0 || half == -1) ? 1 : directCosts[goal];
            return Math.min(least, direct) + (register >= EXTENDED ? 1 : 0);
        }
        return least == AssignmentGoals.FAR ? LOST : register == ACCUMULATOR ? CDQE : least;
    }
}
