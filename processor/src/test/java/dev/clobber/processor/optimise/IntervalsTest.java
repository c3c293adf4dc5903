package dev.clobber.processor.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final long[] CENTRES = {
        0, 1, 5, 31, 32, 63, 64, 127, 255, 65535, Integer.MAX_VALUE, 1L << 31, 1L << 32, 1L << 62, Long.MAX_VALUE
    };

    /** Numbers where things change, of a width. */
    private static List<Long> numbers(Width width) {
        TreeSet<Long> numbers = new TreeSet<>();
        for (long centre : CENTRES) {
            for (long offset = -1; offset <= 1; offset++) {
                numbers.add(width.wrap(centre + offset));
                numbers.add(width.wrap(-centre + offset));
            }
        }
        return new ArrayList<>(numbers);
    }

    /** All ranges between those numbers, but not too many. */
    private static List<Range> ranges(Width width) {
        List<Long> numbers = numbers(width);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int k = i; k < numbers.size(); k += 1 + (k - i) / 3) {
                ranges.add(new Range(numbers.get(i), numbers.get(k)));
            }
        }
        return ranges;
    }

    /** What the ends and the middle of both ranges come to. */
    @Test
    void resultsLieInTheirRange() {
        for (Width width : Width.values()) {
            for (BinaryOperator operator : BinaryOperator.values()) {
                for (Range left : ranges(width)) {
                    for (Range right : ranges(operator.isShift() ? Width.INT : width)) {
                        check(operator, width, left, right);
                    }
                }
            }
        }
    }

    private static void check(BinaryOperator operator, Width width, Range left, Range right) {
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        if (divides && right.equals(new Range(0, 0))) {
            return;
        }
        Range result = Intervals.binary(operator, width, left, right);
        for (long one : samples(left)) {
            for (long other : samples(right)) {
                if (!divides || other != 0) {
                    long exact = operator.apply(width, one, other);
                    if (!result.contains(exact)) {
                        throw new AssertionError(
                                width + ": " + left + operator.text() + right + ": " + result + " without " + exact);
                    }
                }
            }
        }
    }

    private static long[] samples(Range range) {
        long middle = range.least() + (range.greatest() - range.least()) / 2;
        return new long[] {
            range.least(),
            range.least() + (range.least() < range.greatest() ? 1 : 0),
            range.contains(middle) ? middle : range.least(),
            range.contains(0) ? 0 : range.least(),
            range.contains(-1) ? -1 : range.greatest(),
            range.greatest()
        };
    }

    @Test
    void conversionsLieInTheirRange() {
        for (Conversion conversion : Conversion.values()) {
            for (Range from : ranges(conversion.from())) {
                for (long number : samples(from)) {
                    assertTrue(Intervals.convert(conversion, from).contains(conversion.apply(number)));
                }
            }
        }
    }

    @Test
    void rangesAreNarrow() {
        assertEquals(new Range(3, 7), binary(BinaryOperator.ADD, new Range(1, 3), new Range(2, 4)));
        assertEquals(new Range(-3, 1), binary(BinaryOperator.SUBTRACT, new Range(1, 3), new Range(2, 4)));
        assertEquals(new Range(-8, 12), binary(BinaryOperator.MULTIPLY, new Range(-2, 3), new Range(2, 4)));
        assertEquals(new Range(-5, 5), binary(BinaryOperator.DIVIDE, new Range(-10, 10), new Range(2, 4)));
        assertEquals(new Range(0, 9), binary(BinaryOperator.REMAINDER, new Range(0, 1000), new Range(10, 10)));
        assertEquals(new Range(0, 15), binary(BinaryOperator.AND, Range.INT, new Range(15, 15)));
        assertEquals(new Range(0, 7), binary(BinaryOperator.OR, new Range(0, 4), new Range(0, 3)));
        assertEquals(new Range(-8, 7), binary(BinaryOperator.XOR, new Range(-8, 4), new Range(0, 3)));
        assertEquals(new Range(4, 16), binary(BinaryOperator.SHIFT_LEFT, new Range(1, 4), new Range(2, 2)));
        assertEquals(new Range(0, 255), binary(BinaryOperator.SHIFT_RIGHT_UNSIGNED, Range.INT, new Range(24, 24)));
        assertEquals(Range.INT, binary(BinaryOperator.ADD, new Range(0, Integer.MAX_VALUE), new Range(1, 1)));
    }

    private static Range binary(BinaryOperator operator, Range left, Range right) {
        return Intervals.binary(operator, Width.INT, left, right);
    }
}
