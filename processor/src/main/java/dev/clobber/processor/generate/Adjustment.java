package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * How a register that holds something comes to hold a number, by one instruction that names no other register.
 *
 * @param kind of the step
 * @param number its constant
 * @param result what the register holds then
 */
record Adjustment(Kind kind, long number, RegisterContent result) {
    private static final long LOW_BYTE = 0xff;
    private static final long HIGH_BYTE = 0xff00;
    private static final long WORD = 0xffff;

    /** All that there are. */
    static List<Adjustment> of(RegisterContent content, AssignmentGoal.Number goal) {
        List<Adjustment> all = new ArrayList<>();
        long number = goal.number();
        all.add(new Adjustment(Kind.LOW_BYTE, number & LOW_BYTE, content.with(LOW_BYTE, number)));
        all.add(new Adjustment(Kind.HIGH_BYTE, number >> 8 & LOW_BYTE, content.with(HIGH_BYTE, number)));
        all.add(new Adjustment(Kind.WORD, number & WORD, content.with(WORD, number)));
        if (content.isHalfKnown()) {
            half((int) content.bits(), (int) number, all);
        }
        if (content.isNumber()) {
            whole(content.bits(), number, all);
        }
        all.removeIf(adjustment -> !goal.accepts(adjustment.result));
        return all;
    }

    private static void half(int old, int number, List<Adjustment> all) {
        add(Kind.INCREMENT, 0, old + 1, all);
        add(Kind.DECREMENT, 0, old - 1, all);
        add(Kind.NOT, 0, ~old, all);
        add(Kind.NEGATE, 0, -old, all);
        int left = Integer.numberOfTrailingZeros(number) - Integer.numberOfTrailingZeros(old);
        if (left > 0 && left < 32) {
            add(Kind.SHIFT_LEFT, left, old << left, all);
        }
    }

    private static void add(Kind kind, int constant, int result, List<Adjustment> all) {
        all.add(new Adjustment(kind, constant, RegisterContent.of(result & 0xffff_ffffL)));
    }

    private static void whole(long old, long number, List<Adjustment> all) {
        all.add(new Adjustment(Kind.WIDE_INCREMENT, 0, RegisterContent.of(old + 1)));
        all.add(new Adjustment(Kind.WIDE_DECREMENT, 0, RegisterContent.of(old - 1)));
        all.add(new Adjustment(Kind.WIDE_NOT, 0, RegisterContent.of(~old)));
        all.add(new Adjustment(Kind.WIDE_NEGATE, 0, RegisterContent.of(-old)));
        int left = Long.numberOfTrailingZeros(number) - Long.numberOfTrailingZeros(old);
        if (left > 0 && left < 64) {
            all.add(new Adjustment(Kind.WIDE_SHIFT_LEFT, left, RegisterContent.of(old << left)));
        }
        int right = Long.numberOfLeadingZeros(number) - Long.numberOfLeadingZeros(old);
        if (right > 0 && right < 64) {
            all.add(new Adjustment(Kind.WIDE_SHIFT_RIGHT, right, RegisterContent.of(old >>> right)));
        }
    }

    /** Whether it can be done to a register. */
    boolean fits(int register, boolean flagsAreFree) {
        return (kind != Kind.HIGH_BYTE || register < 4) && (flagsAreFree || !kind.changesFlags());
    }

    /** How many bytes it takes. */
    int length(int register) {
        return step(register).length();
    }

    /** The step that does it. */
    AssignmentStep step(int register) {
        return new AssignmentStep(kind, register, register, number);
    }
}
