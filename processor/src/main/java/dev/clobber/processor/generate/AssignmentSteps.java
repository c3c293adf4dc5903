package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import dev.clobber.processor.isa.Registers;
import java.util.Arrays;
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

    /** The goal of each register; -1 for a register without one. */
    private final int[] goalOf = new int[RegisterFile.SIZE];

    /** Of the state: which goals are reached, what the registers hold, whether that is near to what an open goal wants. */
    private final boolean[] isReached;

    private final int[] held = new int[RegisterFile.SIZE];
    private final boolean[] isWanted = new boolean[RegisterFile.SIZE];

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
        this.isReached = new boolean[goals.size()];
        Arrays.fill(goalOf, -1);
        for (int i = 0; i < goals.size(); i++) {
            goalOf[goals.get(i).register()] = i;
        }
    }

    /** Tells of the steps from a state. */
    void from(RegisterFile from) {
        look(from);
        for (int goal = 0; goal < goals.size(); goal++) {
            if (!isReached[goal]) {
                toward(goal);
            }
        }
        exchanges();
        if (isFree(DATA)) {
            signs();
            product();
        }
    }

    private void look(RegisterFile from) {
        state = from;
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            held[register] = from.get(register);
        }
        for (int goal = 0; goal < goals.size(); goal++) {
            isReached[goal] = goals.accepts(goal, held[goals.get(goal).register()]);
        }
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            isWanted[register] = isWanted(held[register]);
        }
    }

    private boolean isFree(int register) {
        return (free >> register & 1) != 0;
    }

    private void toward(int goal) {
        AssignmentGoal wanted = goals.get(goal);
        int to = wanted.register();
        copies(goal, to);
        elsewhere(goal);
        if (wanted instanceof AssignmentGoal.Number number) {
            int cost = constant(to, number.bits(), number.number());
            differences(number);
            adjustments(goal, cost);
            if (cost > SHORT) {
                detours(goal, number);
            }
        } else if (extendsAny) {
            save(goal);
        }
        if (to == ACCUMULATOR && goals.accepts(goal, contents.signExtended(held[to]))) {
            offer(Kind.ACCUMULATOR_EXTENSION, to, to, 0, contents.signExtended(held[to]));
        }
    }

    /** What other registers hold, as it is or extended, or what lies near to it. */
    private void copies(int goal, int to) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            int content = held[from];
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

    /** Writes a number down, in the shortest way; how many bytes that takes. */
    private int constant(int to, int bits, long number) {
        long signed = bits == 32 ? (int) number : number;
        Kind kind = constantKind(to, signed, bits == 32 || number >>> 32 == 0);
        long written = kind.bits() == 64 ? signed : signed & LOW;
        boolean isImplied = kind == Kind.ZERO || kind == Kind.ONES;
        offer(kind, to, to, isImplied ? 0 : written, contents.number(written));
        return kind.length(to, to);
    }

    private Kind constantKind(int to, long number, boolean fitsHalf) {
        if (number == 0 && flagsAreFree) {
            return Kind.ZERO;
        }
        if (AssignmentStep.isShort(number)) {
            return Kind.PUSH_BYTE;
        }
        if (fitsHalf) {
            return (int) number == -1 && flagsAreFree ? Kind.ONES : Kind.NUMBER;
        }
        if (number != (int) number) {
            return Kind.WIDEST_NUMBER;
        }
        return Kind.PUSH_NUMBER.length(to, to) < Kind.WIDE_NUMBER.length(to, to) ? Kind.PUSH_NUMBER : Kind.WIDE_NUMBER;
    }

    private void differences(AssignmentGoal.Number goal) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            long difference = AssignmentGoals.difference(contents.get(held[from]), goal);
            if (difference != 0) {
                Kind kind = goal.isHalf() ? Kind.DISTANCE : Kind.WIDE_DISTANCE;
                long number = goal.isHalf() ? goal.number() & LOW : goal.number();
                offer(kind, goal.register(), from, difference, contents.number(number));
            }
        }
    }

    /** Changes what a register holds, where the value is wanted or in another one from which it is brought there. */
    private void adjustments(int goal, int directCost) {
        int to = goals.get(goal).register();
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            boolean isNear = isFree(register) && goals.distance(goal, held[register]) < AssignmentGoals.FAR;
            boolean isWorthIt = register == to || register == ACCUMULATOR || directCost > SHORT;
            if (isNear && isWorthIt && (register == to || register == ACCUMULATOR || !isSettled(register))) {
                adjust(goal, register);
            }
        }
    }

    private void adjust(int goal, int register) {
        for (Adjustment adjustment : goals.adjustments(goal, held[register])) {
            if (adjustment.fits(register, flagsAreFree)) {
                int result = contents.number(adjustment.result());
                sink.offer(state.with(register, result), adjustment.step(register));
            }
        }
    }

    /** Whether a register holds what it is to hold in the end. */
    private boolean isSettled(int register) {
        return goalOf[register] >= 0 && isReached[goalOf[register]];
    }

    /** Ways to a long number by eax, and by other numbers from which one instruction leads to it. */
    private void detours(int goal, AssignmentGoal.Number wanted) {
        int to = wanted.register();
        boolean isNearZero = goals.distance(goal, contents.number(0)) <= SHORT;
        if (isNearZero) {
            offer(Kind.ZERO, to, to, 0, contents.number(0));
        }
        if (to != ACCUMULATOR && isFree(ACCUMULATOR) && !isWanted[ACCUMULATOR]) {
            constant(ACCUMULATOR, wanted.bits(), wanted.number());
            if (isNearZero) {
                offer(Kind.ZERO, ACCUMULATOR, ACCUMULATOR, 0, contents.number(0));
            }
        }
        if (wanted.bits() == 64 && wanted.number() >>> 32 != 0) {
            constant(to, 64, ~wanted.number());
            constant(to, 64, -1);
            if (contents.get(held[to]).is(0)) {
                offer(Kind.WIDE_DECREMENT, to, to, 0, contents.number(-1));
            }
        }
        if (wanted.isLong() && flagsAreFree) {
            constant(to, 64, wanted.number() >> Long.numberOfTrailingZeros(wanted.number()));
            constant(to, 64, wanted.number() >>> Long.numberOfTrailingZeros(wanted.number()));
        }
    }

    /** Makes a value where an exchange then brings it to its place, and from there something else. */
    private void elsewhere(int goal) {
        int to = goals.get(goal).register();
        for (int other = 0; isWanted[to] && other < isReached.length; other++) {
            int register = goals.get(other).register();
            if (register != to && !isReached[other] && !isWanted[register] && goals.distance(other, held[to]) == 0) {
                copies(goal, register);
                if (goals.get(goal) instanceof AssignmentGoal.Number number) {
                    constant(register, number.bits(), number.number());
                }
            }
        }
    }

    /** Brings what stands in the way to a register that nobody wants. */
    private void save(int goal) {
        for (int from = 0; from < RegisterFile.SIZE; from++) {
            int content = held[from];
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
            if (isFree(register) && goalOf[register] < 0 && !isWanted[register]) {
                return register;
            }
        }
        return -1;
    }

    /** Whether a content is near to what a goal wants that is not reached yet. */
    private boolean isWanted(int content) {
        for (int i = 0; i < isReached.length; i++) {
            if (!isReached[i] && goals.distance(i, content) <= SHORT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a content is near to what a register has to hold and does not. */
    private boolean isWantedIn(int register, int content) {
        int goal = goalOf[register];
        return goal >= 0 && !isReached[goal] && goals.distance(goal, content) <= SHORT;
    }

    private void exchanges() {
        for (int one = 0; one < RegisterFile.SIZE; one++) {
            for (int other = one + 1; other < RegisterFile.SIZE; other++) {
                if (isFree(one) && isFree(other) && held[one] != held[other] && isExchangeUseful(one, other)) {
                    exchange(one, other);
                }
            }
        }
    }

    /** With eax, where it costs one byte, as soon as one value is of use; else both have to be. */
    private boolean isExchangeUseful(int one, int other) {
        boolean leads = isWantedIn(one, held[other]);
        boolean leadsBack = isWantedIn(other, held[one]);
        if (one == ACCUMULATOR) {
            return (leads || leadsBack || isWanted[other]) && !isRepeated(other);
        }
        return leads && isWanted[one] || leadsBack && isWanted[other];
    }

    /** Whether a register that nobody wants holds the same as one before it. */
    private boolean isRepeated(int register) {
        for (int before = 1; before < register; before++) {
            if (held[before] == held[register] && isFree(before) && goalOf[before] < 0) {
                return goalOf[register] < 0;
            }
        }
        return false;
    }

    private void exchange(int one, int other) {
        int first = held[one];
        int second = held[other];
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
        RegisterContent accumulator = contents.get(held[ACCUMULATOR]);
        if ((accumulator.mask() >>> 31 & 1) != 0) {
            sign(Kind.SIGN, (accumulator.bits() >>> 31 & 1) == 0 ? 0 : LOW);
        }
        if (accumulator.mask() < 0 && accumulator.bits() < 0) {
            sign(Kind.WIDE_SIGN, -1);
        }
    }

    private void sign(Kind kind, long number) {
        int content = contents.number(number);
        if (isWantedIn(DATA, content) || isWanted(content) && !isWanted[DATA]) {
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
            if (contents.get(held[register]).isHalf(0)) {
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
