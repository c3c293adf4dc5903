package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/** The steps that may lead from a state toward the goals. */
final class AssignmentSteps {
    private static final int ACCUMULATOR = Registers.RAX.number();
    private static final int DATA = Registers.RDX.number();
    private static final long LOW = 0xffff_ffffL;

    /** The bytes of the shortest constant; only what takes more is worth a way by another register. */
    private static final int SHORT = 3;

    private static final List<Kind> COPIES = List.of(Kind.COPY, Kind.PUSH_COPY, Kind.WIDE_COPY, Kind.SIGN_EXTENSION);

    private final RegisterContents contents;
    private final AssignmentGoals goals;
    private final int free;
    private final boolean flagsAreFree;
    private final boolean extendsAny;
    private final Sink sink;

    private RegisterFile state = new RegisterFile(0, 0);

    /** Who is told of steps. */
    interface Sink {
        /** A step leads from the state that was asked about to another one. */
        void offer(RegisterFile next, AssignmentStep step);
    }

    /**
     * Steps toward goals.
     *
     * @param free the numbers of the registers that may be written, a set of bits
     * @param sink who is told
     */
    AssignmentSteps(RegisterContents contents, AssignmentGoals goals, int free, Sink sink) {
        this.contents = contents;
        this.goals = goals;
        this.free = free;
        this.flagsAreFree = goals.flagsAreFree();
        this.sink = sink;
        boolean extension = false;
        for (int i = 0; i < goals.size(); i++) {
            extension |= goals.get(i) instanceof AssignmentGoal.Held held
                    && held.part() == RegisterContent.Part.SIGN_EXTENDED;
        }
        this.extendsAny = extension;
    }

    /** Tells of the steps from a state. */
    void from(RegisterFile from) {
        state = from;
        for (int goal = 0; goal < goals.size(); goal++) {
            if (!goals.isReached(goal, state)) {
                toward(goal);
            }
        }
        exchanges();
        if (isFree(DATA)) {
            signs();
            product();
        }
    }

    private boolean isFree(int register) {
        return (free >> register & 1) != 0;
    }

    private void toward(int goal) {
        AssignmentGoal wanted = goals.get(goal);
        int to = wanted.register();
        copies(goal, to);
        if (wanted instanceof AssignmentGoal.Number number) {
            long cost = constant(to, number.bits(), number.number());
            differences(number);
            adjustments(goal, cost);
            if (cost > SHORT) {
                detours(goal, number);
            }
        } else if (extendsAny) {
            save(goal);
        }
        if (to == ACCUMULATOR && goals.accepts(goal, contents.signExtended(state.get(to)))) {
            offer(Kind.ACCUMULATOR_EXTENSION, to, to, 0, contents.signExtended(state.get(to)));
        }
    }

    /** What other registers hold, as it is or extended, or what lies near to it. */
    private void copies(int goal, int to) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            int content = state.get(from);
            int distance = goals.distance(goal, content);
            if (distance == AssignmentGoals.FAR) {
                continue;
            }
            for (Kind kind : COPIES) {
                int copy = copy(kind, content);
                boolean isUseful = goals.accepts(goal, copy)
                        || from != to && distance > 0 && distance <= SHORT && goals.distance(goal, copy) <= SHORT;
                if (isUseful && (from != to || copy != content)) {
                    offer(kind, to, from, 0, copy);
                }
            }
        }
    }

    private int copy(Kind kind, int content) {
        return switch (kind) {
            case COPY -> contents.zeroExtended(content);
            case SIGN_EXTENSION -> contents.signExtended(content);
            default -> content;
        };
    }

    /** Writes a number down, in the shortest way. */
    private int constant(int to, int bits, long number) {
        long half = bits == 32 ? (int) number : number;
        boolean fitsHalf = bits == 32 || number >>> 32 == 0;
        Kind kind = half == 0 && flagsAreFree
                ? Kind.ZERO
                : AssignmentStep.isShort(half)
                        ? Kind.PUSH_BYTE
                        : fitsHalf && (int) number == -1 && flagsAreFree
                                ? Kind.ONES
                                : fitsHalf
                                        ? Kind.NUMBER
                                        : number != (int) number
                                                ? Kind.WIDEST_NUMBER
                                                : to < RegisterFile.SIZE / 2 ? Kind.PUSH_NUMBER : Kind.WIDE_NUMBER;
        boolean isWide = kind.bits() == 64;
        long written = isWide ? half : half & LOW;
        offer(kind, to, to, kind == Kind.ZERO || kind == Kind.ONES ? 0 : written, contents.number(written));
        return kind.length(to, to);
    }

    private void differences(AssignmentGoal.Number goal) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            long difference = AssignmentGoals.difference(contents.get(state.get(from)), goal);
            if (difference != 0) {
                Kind kind = goal.isHalf() ? Kind.DISTANCE : Kind.WIDE_DISTANCE;
                long number = goal.isHalf() ? goal.number() & LOW : goal.number();
                offer(kind, goal.register(), from, difference, contents.number(number));
            }
        }
    }

    /** Changes what a register holds, where the value is wanted or in another one from which it is brought there. */
    private void adjustments(int goal, long directCost) {
        int to = goals.get(goal).register();
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            boolean isNear = isFree(register) && goals.distance(goal, state.get(register)) < AssignmentGoals.FAR;
            boolean isWorthIt = register == to || register == ACCUMULATOR || directCost > SHORT;
            if (isNear && isWorthIt && (register == to || !isSettled(register))) {
                adjust(goal, register);
            }
        }
    }

    private void adjust(int goal, int register) {
        for (Adjustment adjustment : goals.adjustments(goal, state.get(register))) {
            if (adjustment.fits(register, flagsAreFree)) {
                int result = contents.number(adjustment.result());
                sink.offer(state.with(register, result), adjustment.step(register));
            }
        }
    }

    /** Whether a register holds what it is to hold in the end. */
    private boolean isSettled(int register) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).register() == register) {
                return goals.isReached(i, state);
            }
        }
        return false;
    }

    /** Other numbers from which one instruction leads to a long one. */
    private void detours(int goal, AssignmentGoal.Number wanted) {
        int to = wanted.register();
        if (flagsAreFree && goals.distance(goal, contents.number(0)) <= SHORT) {
            offer(Kind.ZERO, to, to, 0, contents.number(0));
        }
        if (wanted.bits() == 64 && !(wanted.number() >>> 32 == 0)) {
            constant(to, 64, ~wanted.number());
            constant(to, 64, -1);
        }
        if (wanted.isLong() && flagsAreFree) {
            constant(to, 64, wanted.number() >> Long.numberOfTrailingZeros(wanted.number()));
            constant(to, 64, wanted.number() >>> Long.numberOfTrailingZeros(wanted.number()));
        }
    }

    /** Brings what stands in the way to a register that nobody wants. */
    private void save(int goal) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            int content = state.get(from);
            if (from != goals.get(goal).register() && goals.distance(goal, content) < AssignmentGoals.FAR) {
                int to = spare();
                if (to >= 0 && to != from) {
                    offer(Kind.COPY, to, from, 0, contents.zeroExtended(content));
                    offer(Kind.WIDE_COPY, to, from, 0, content);
                    offer(Kind.PUSH_COPY, to, from, 0, content);
                }
            }
        }
    }

    private int spare() {
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            if (isFree(register) && !isGoal(register) && !isWanted(state.get(register))) {
                return register;
            }
        }
        return -1;
    }

    private boolean isGoal(int register) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).register() == register) {
                return true;
            }
        }
        return false;
    }

    /** Whether a content is near to what a goal wants that is not reached yet. */
    private boolean isWanted(int content) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.distance(i, content) <= SHORT && !goals.isReached(i, state)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a content is near to what a register has to hold and does not. */
    private boolean isWantedIn(int register, int content) {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).register() == register) {
                return goals.distance(i, content) <= SHORT && !goals.isReached(i, state);
            }
        }
        return false;
    }

    private void exchanges() {
        for (int one = 0; one < RegisterFile.SIZE; one++) {
            for (int other = one + 1; other < RegisterFile.SIZE; other++) {
                if (isFree(one)
                        && isFree(other)
                        && state.get(one) != state.get(other)
                        && isExchangeUseful(one, other)) {
                    exchange(one, other);
                }
            }
        }
    }

    /** With eax, where it costs one byte, as soon as one value is of use; else both have to be. */
    private boolean isExchangeUseful(int one, int other) {
        boolean leads = isWantedIn(one, state.get(other));
        boolean leadsBack = isWantedIn(other, state.get(one));
        if (one == ACCUMULATOR) {
            return (leads || leadsBack || isWanted(state.get(other))) && !isRepeated(other);
        }
        return leads && isWanted(state.get(one)) || leadsBack && isWanted(state.get(other));
    }

    /** Whether a register that nobody wants holds the same as one before it. */
    private boolean isRepeated(int register) {
        for (int before = 1; before < register; before++) {
            if (state.get(before) == state.get(register) && isFree(before) && !isGoal(before)) {
                return !isGoal(register);
            }
        }
        return false;
    }

    private void exchange(int one, int other) {
        int first = state.get(one);
        int second = state.get(other);
        boolean isShort = one == ACCUMULATOR;
        RegisterFile halves = state.with(one, contents.zeroExtended(second)).with(other, contents.zeroExtended(first));
        RegisterFile wholes = state.with(one, second).with(other, first);
        Kind kind = isShort ? Kind.ACCUMULATOR_EXCHANGE : Kind.EXCHANGE;
        sink.offer(halves, new AssignmentStep(kind, one, other, 0));
        if (!halves.equals(wholes)) {
            Kind wide = isShort ? Kind.WIDE_ACCUMULATOR_EXCHANGE : Kind.WIDE_EXCHANGE;
            sink.offer(wholes, new AssignmentStep(wide, one, other, 0));
        }
    }

    /** cdq and cqo, where the sign is known. */
    private void signs() {
        RegisterContent accumulator = contents.get(state.get(ACCUMULATOR));
        if ((accumulator.mask() >>> 31 & 1) != 0) {
            sign(Kind.SIGN, (accumulator.bits() >>> 31 & 1) == 0 ? 0 : LOW);
        }
        if (accumulator.mask() < 0 && accumulator.bits() < 0) {
            sign(Kind.WIDE_SIGN, -1);
        }
    }

    private void sign(Kind kind, long number) {
        int content = contents.number(number);
        if (isWantedIn(DATA, content)) {
            offer(kind, DATA, ACCUMULATOR, 0, content);
        }
    }

    /** mul, where a register holds zero, which is wanted in eax and edx. */
    private void product() {
        int zero = contents.number(0);
        if (!flagsAreFree || !isFree(ACCUMULATOR) || !isWantedIn(DATA, zero) || !isWantedIn(ACCUMULATOR, zero)) {
            return;
        }
        for (int register = 1; register < RegisterFile.SIZE; register++) {
            if (contents.get(state.get(register)).isHalf(0)) {
                AssignmentStep step = new AssignmentStep(Kind.ZERO_PRODUCT, DATA, register, 0);
                sink.offer(state.with(ACCUMULATOR, zero).with(DATA, zero), step);
                return;
            }
        }
    }

    private void offer(Kind kind, int to, int from, long number, int content) {
        if (flagsAreFree || !kind.changesFlags()) {
            sink.offer(state.with(to, content), new AssignmentStep(kind, to, from, number));
        }
    }
}
