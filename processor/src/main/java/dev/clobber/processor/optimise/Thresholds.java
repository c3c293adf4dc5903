package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Value;
import java.util.List;
import java.util.TreeSet;

/** The bounds that a loop may stop at: numbers that stand in the function, and the ends of types. */
final class Thresholds {
    private static final List<Long> ENDS =
            List.of((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    private static final List<Long> ALWAYS = List.of(
            0L,
            (long) Byte.MIN_VALUE,
            (long) Byte.MAX_VALUE,
            255L,
            (long) Short.MIN_VALUE,
            (long) Short.MAX_VALUE,
            (long) Character.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            (long) Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE);

    /** More would make loops take too many rounds. */
    private static final int MOST = 100;

    private final TreeSet<Long> numbers = new TreeSet<>(ALWAYS);

    /** The thresholds of a function. */
    static Thresholds of(Function function) {
        Thresholds thresholds = new Thresholds();
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                thresholds.add(operation.operands());
            }
            thresholds.add(block.end().operands());
        }
        return thresholds;
    }

    /** None but the ends of longs, and of ints, which their variables cannot pass. */
    static Thresholds none() {
        Thresholds thresholds = new Thresholds();
        thresholds.numbers.retainAll(ENDS);
        return thresholds;
    }

    private void add(List<Value> operands) {
        for (Value operand : operands) {
            if (operand instanceof Constant constant && numbers.size() < MOST) {
                numbers.add(constant.number());
                numbers.add(constant.number() - 1);
                numbers.add(constant.number() + 1);
            }
        }
    }

    /** A range that holds another, as wide as the next thresholds where that is wider than it was. */
    Range widen(Range before, Range now) {
        Long least = now.least() < before.least() ? numbers.floor(now.least()) : Long.valueOf(before.least());
        Long greatest =
                now.greatest() > before.greatest() ? numbers.ceiling(now.greatest()) : Long.valueOf(before.greatest());
        return new Range(least == null ? Long.MIN_VALUE : least, greatest == null ? Long.MAX_VALUE : greatest);
    }
}
