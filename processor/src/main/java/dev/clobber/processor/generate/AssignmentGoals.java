package dev.clobber.processor.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The goals of one search, and how near to them contents are. */
final class AssignmentGoals {
    /** How far a content is from a goal that no single instruction makes of it. */
    static final int FAR = 100;

    private static final long LOW = 0xffff_ffffL;
    private static final int CAPACITY = 256;
    private static final List<Adjustment> NOT_YET = Collections.unmodifiableList(new ArrayList<>());

    private final RegisterContents contents;
    private final List<AssignmentGoal> goals;
    private final boolean flagsAreFree;

    /** For each goal and content the distance, from 1 on; 0 is not known yet. */
    private final byte[][] distances;

    private final List<List<List<Adjustment>>> adjustments = new ArrayList<>();

    /** Goals over contents. */
    AssignmentGoals(List<AssignmentGoal> goals, RegisterContents contents, boolean flagsAreFree) {
        this.goals = goals;
        this.contents = contents;
        this.flagsAreFree = flagsAreFree;
        this.distances = new byte[goals.size()][CAPACITY];
        for (int i = 0; i < goals.size(); i++) {
            adjustments.add(new ArrayList<>());
        }
    }

    /** Whether flags may change. */
    boolean flagsAreFree() {
        return flagsAreFree;
    }

    /** How many goals there are. */
    int size() {
        return goals.size();
    }

    /** A goal. */
    AssignmentGoal get(int goal) {
        return goals.get(goal);
    }

    /** Whether a register holds what a goal wants there. */
    boolean isReached(int goal, RegisterFile state) {
        return accepts(goal, state.get(goals.get(goal).register()));
    }

    /** Whether a content is what a goal wants. */
    boolean accepts(int goal, int content) {
        return distance(goal, content) == 0 && goals.get(goal).accepts(contents.get(content));
    }

    /** How many bytes one instruction takes at the least to make what a goal wants of a content; 0 where a copy is enough. */
    int distance(int goal, int content) {
        if (distances[goal][content] == 0) {
            distances[goal][content] = (byte) (1 + measure(goal, content));
        }
        return distances[goal][content] - 1;
    }

    private int measure(int index, int content) {
        AssignmentGoal goal = goals.get(index);
        RegisterContent value = contents.get(content);
        boolean extends_ = goal.accepts(contents.get(contents.signExtended(content)));
        if (goal.accepts(value) || goal.accepts(contents.get(contents.zeroExtended(content)))) {
            return 0;
        }
        if (!(goal instanceof AssignmentGoal.Number number)) {
            return extends_ ? AssignmentStep.Kind.SIGN_EXTENSION.length(0, 0) : FAR;
        }
        int least = extends_ ? 0 : difference(value, number) != 0 ? AssignmentStep.Kind.DISTANCE.length(0, 0) : FAR;
        for (Adjustment adjustment : adjustments(index, content)) {
            if (adjustment.fits(0, flagsAreFree)) {
                least = Math.min(least, adjustment.length(0));
            }
        }
        return least;
    }

    /** What has to be added to a content to get a number, where that is known and fits in 8 bits; 0 elsewhere. */
    static long difference(RegisterContent content, AssignmentGoal.Number goal) {
        long difference = goal.isHalf() ? (int) goal.number() - (int) content.bits() : goal.number() - content.bits();
        boolean isKnown = goal.isHalf() ? content.isHalfKnown() : content.isNumber();
        return isKnown && difference == (byte) difference ? difference : 0;
    }

    /** The ways from a content to what a goal wants. */
    List<Adjustment> adjustments(int goal, int content) {
        List<List<Adjustment>> known = adjustments.get(goal);
        while (known.size() <= content) {
            known.add(NOT_YET);
        }
        if (known.get(content) == NOT_YET) {
            known.set(
                    content,
                    goals.get(goal) instanceof AssignmentGoal.Number number
                            ? Adjustment.of(contents.get(content), number)
                            : List.of());
        }
        return known.get(content);
    }

    /** How many bytes it takes at the least to make what a goal wants where no register holds anything like it. */
    int directCost(int index) {
        if (!(goals.get(index) instanceof AssignmentGoal.Number goal)) {
            return FAR;
        }
        long number = goal.bits() == 32 ? (int) goal.number() : goal.number();
        boolean isByZero = goal.bits() == 64
                || distance(index, contents.number(0)) < FAR
                || distance(index, contents.number(LOW)) < FAR;
        int cost = AssignmentStep.isShort(number) || flagsAreFree && number == LOW ? 3 : isByZero ? 4 : 5;
        if (flagsAreFree && number == 0) {
            cost = 2;
        }
        for (AssignmentGoal other : goals) {
            if (other instanceof AssignmentGoal.Number near && other != goal) {
                cost = Math.min(cost, distance(index, contents.number(near.number())));
                cost = Math.min(cost, distance(index, contents.number(near.number() & LOW)));
            }
        }
        return Math.max(cost, 2);
    }

    /** Whether two goals want the same value, so that one of them can have a copy of the other's. */
    boolean areAlike(int one, int other) {
        if (goals.get(one) instanceof AssignmentGoal.Number first
                && goals.get(other) instanceof AssignmentGoal.Number second) {
            return first.bits() == 64 && second.bits() == 64
                    ? first.number() == second.number()
                    : (int) first.number() == (int) second.number();
        }
        return goals.get(one) instanceof AssignmentGoal.Held first
                && goals.get(other) instanceof AssignmentGoal.Held second
                && first.origin() == second.origin()
                && first.bits() == second.bits()
                && first.part() == second.part();
    }
}
