package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Width;

/** Arithmetic on ranges: where a result lies if the operands lie in theirs. What can wrap around can be anything. */
final class Intervals {
    static final Range BOOLEAN = new Range(0, 1);

    private Intervals() {}

    static Range constant(long number) {
        return new Range(number, number);
    }

    static boolean isConstant(Range range) {
        return range.least() == range.greatest();
    }

    static Range union(Range left, Range right) {
        return new Range(Math.min(left.least(), right.least()), Math.max(left.greatest(), right.greatest()));
    }

    /** Where what an array holds lies. */
    static Range of(ElementKind kind) {
        return switch (kind) {
            case BYTE -> new Range(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> new Range(Short.MIN_VALUE, Short.MAX_VALUE);
            case CHAR -> new Range(Character.MIN_VALUE, Character.MAX_VALUE);
            case INT -> Range.INT;
            case LONG -> Range.LONG;
        };
    }

    static Range convert(Conversion conversion, Range from) {
        Range all = switch (conversion) {
            case TO_BYTE -> of(ElementKind.BYTE);
            case TO_SHORT -> of(ElementKind.SHORT);
            case TO_CHAR -> of(ElementKind.CHAR);
            case INT_TO_LONG, LONG_TO_INT -> Range.INT;
        };
        return all.contains(from) ? from : all;
    }

    static Range binary(BinaryOperator operator, Width width, Range left, Range right) {
        if (isConstant(left) && isConstant(right) && !divides(operator)) {
            return constant(operator.apply(width, left.least(), right.least()));
        }
        return switch (operator) {
            case ADD -> add(width, left, right);
            case SUBTRACT -> subtract(width, left, right);
            case MULTIPLY -> multiply(width, left, right);
            case DIVIDE -> divide(width, left, right);
            case REMAINDER -> remainder(left, right);
            case AND, OR, XOR -> Bitwise.apply(operator, left, right);
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> Shifts.apply(operator, width, left, right);
        };
    }

    private static boolean divides(BinaryOperator operator) {
        return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    }

    private static Range add(Width width, Range left, Range right) {
        return isExactSum(width, left, right)
                ? new Range(left.least() + right.least(), left.greatest() + right.greatest())
                : Range.of(width);
    }

    /** Whether no sum of two numbers of two ranges wraps around. */
    static boolean isExactSum(Width width, Range left, Range right) {
        Range all = Range.of(width);
        return !overflows(left.least(), right.least())
                && !overflows(left.greatest(), right.greatest())
                && all.contains(left.least() + right.least())
                && all.contains(left.greatest() + right.greatest());
    }

    private static Range subtract(Width width, Range left, Range right) {
        boolean isExact = right.least() != Long.MIN_VALUE
                && !overflows(left.least(), -right.greatest())
                && !overflows(left.greatest(), -right.least());
        return fit(width, isExact, left.least() - right.greatest(), left.greatest() - right.least());
    }

    private static boolean overflows(long left, long right) {
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) < 0;
    }

    private static Range multiply(Width width, Range left, Range right) {
        long[] ends = {left.least(), left.greatest()};
        long[] others = {right.least(), right.greatest()};
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        boolean isExact = true;
        for (long end : ends) {
            for (long other : others) {
                isExact &= Math.multiplyHigh(end, other) == end * other >> 63;
                least = Math.min(least, end * other);
                greatest = Math.max(greatest, end * other);
            }
        }
        return fit(width, isExact, least, greatest);
    }

    /** Between bounds that were computed without wrapping around, if they are so narrow; else anything. */
    private static Range fit(Width width, boolean isExact, long least, long greatest) {
        Range all = Range.of(width);
        return isExact && all.contains(least) && all.contains(greatest) ? new Range(least, greatest) : all;
    }

    private static Range divide(Width width, Range left, Range right) {
        Range all = Range.of(width);
        if (right.least() >= 1) {
            long least = left.least() / (left.least() < 0 ? right.least() : right.greatest());
            long greatest = left.greatest() / (left.greatest() < 0 ? right.greatest() : right.least());
            return new Range(least, greatest);
        }
        if (left.least() == all.least()) {
            return all;
        }
        long most = Math.max(Math.abs(left.least()), Math.abs(left.greatest()));
        return new Range(-most, most);
    }

    private static Range remainder(Range left, Range right) {
        if (left.least() >= 0 && right.least() > left.greatest()) {
            return left;
        }
        long most = right.least() == Long.MIN_VALUE
                ? Long.MAX_VALUE
                : Math.max(0, Math.max(Math.abs(right.least()), Math.abs(right.greatest())) - 1);
        long least = left.least() < 0 ? Math.max(-most, left.least()) : 0;
        long greatest = left.greatest() > 0 ? Math.min(most, left.greatest()) : 0;
        return new Range(least, greatest);
    }

    /** Bit by bit: how many low bits can differ from the sign says most. */
    private static final class Bitwise {
        static Range apply(BinaryOperator operator, Range left, Range right) {
            boolean bothPositive = left.least() >= 0 && right.least() >= 0;
            long low = -1L >>> Math.min(63, Math.min(signs(left), signs(right)));
            if (Math.min(signs(left), signs(right)) == 64) {
                low = 0;
            }
            return switch (operator) {
                case AND -> and(left, right, low);
                case OR -> or(left, right, bothPositive, low);
                default -> new Range(bothPositive ? 0 : -low - 1, low);
            };
        }

        /** How many of the upper bits are as the sign, in all numbers of a range. */
        private static int signs(Range range) {
            return Math.min(signs(range.least()), signs(range.greatest()));
        }

        private static int signs(long number) {
            return Long.numberOfLeadingZeros(number < 0 ? ~number : number);
        }

        private static Range and(Range left, Range right, long low) {
            if (left.least() >= 0 || right.least() >= 0) {
                long most = Long.MAX_VALUE;
                most = left.least() >= 0 ? Math.min(most, left.greatest()) : most;
                most = right.least() >= 0 ? Math.min(most, right.greatest()) : most;
                return new Range(0, most);
            }
            boolean bothNegative = left.greatest() < 0 && right.greatest() < 0;
            return new Range(-low - 1, bothNegative ? Math.min(left.greatest(), right.greatest()) : low);
        }

        private static Range or(Range left, Range right, boolean bothPositive, long low) {
            if (bothPositive) {
                return new Range(Math.max(left.least(), right.least()), low);
            }
            boolean negative = left.greatest() < 0 || right.greatest() < 0;
            return new Range(-low - 1, negative ? -1 : low);
        }
    }

    /** By distances of which only the low bits count. */
    private static final class Shifts {
        static Range apply(BinaryOperator operator, Width width, Range left, Range right) {
            Range distance = distance(width, right);
            boolean byShift = operator == BinaryOperator.SHIFT_RIGHT;
            if (operator == BinaryOperator.SHIFT_LEFT) {
                return shiftLeft(width, left, distance);
            }
            if (byShift || left.least() >= 0) {
                int near = (int) distance.least();
                int far = (int) distance.greatest();
                return new Range(
                        left.least() >> (left.least() < 0 ? near : far),
                        left.greatest() >> (left.greatest() < 0 ? far : near));
            }
            long all = -1L >>> 64 - width.bits();
            return distance.least() == 0 ? Range.of(width) : new Range(0, all >>> distance.least());
        }

        private static Range distance(Width width, Range right) {
            long most = width.bits() - 1;
            if (isConstant(right)) {
                return constant(right.least() & most);
            }
            return new Range(0, most).contains(right) ? right : new Range(0, most);
        }

        private static Range shiftLeft(Width width, Range left, Range distance) {
            long least = left.least() < 0 ? distance.greatest() : distance.least();
            long greatest = left.greatest() < 0 ? distance.least() : distance.greatest();
            long low = left.least() << least;
            long high = left.greatest() << greatest;
            boolean isExact = low >> least == left.least() && high >> greatest == left.greatest();
            return fit(width, isExact, low, high);
        }
    }
}
