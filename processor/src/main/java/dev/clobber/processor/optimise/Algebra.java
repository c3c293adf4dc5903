package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.function.Function;

/** Binary operations that can be shorter ones where their operands lie in certain ranges. */
final class Algebra {
    private final Function<Value, Range> ranges;

    Algebra(Function<Value, Range> ranges) {
        this.ranges = ranges;
    }

    /** The same or a shorter operation, with a constant on the right where it can change places. */
    Operation simplify(Operation.Binary binary) {
        if (binary.left() instanceof Constant && !(binary.right() instanceof Constant)) {
            return binary.operator().isCommutative() ? simplify(swapped(binary)) : constantLeft(binary);
        }
        if (binary.left().equals(binary.right()) && binary.left() instanceof Variable) {
            return twice(binary);
        }
        if (binary.right() instanceof Constant constant) {
            return binary.operator().isShift() ? shift(binary, constant) : constantRight(binary, constant.number());
        }
        boolean isLess = ranges.apply(binary.left()).least() >= 0
                && ranges.apply(binary.right()).least()
                        > ranges.apply(binary.left()).greatest();
        return isLess && binary.operator() == BinaryOperator.REMAINDER ? copy(binary, binary.left()) : binary;
    }

    private static Operation.Binary swapped(Operation.Binary binary) {
        return new Operation.Binary(binary.line(), binary.to(), binary.operator(), binary.right(), binary.left());
    }

    private static Operation copy(Operation.Binary binary, Value value) {
        return new Operation.Copy(binary.line(), binary.to(), value);
    }

    private static Operation number(Operation.Binary binary, long number) {
        return copy(binary, new Constant(number));
    }

    private static Operation with(Operation.Binary binary, BinaryOperator operator, long right) {
        return new Operation.Binary(binary.line(), binary.to(), operator, binary.left(), new Constant(right));
    }

    private static Operation negated(Operation.Binary binary) {
        return new Operation.Binary(
                binary.line(), binary.to(), BinaryOperator.SUBTRACT, new Constant(0), binary.left());
    }

    private static Operation constantLeft(Operation.Binary binary) {
        boolean isZero = ((Constant) binary.left()).number() == 0;
        return isZero && binary.operator().isShift() ? number(binary, 0) : binary;
    }

    private static Operation twice(Operation.Binary binary) {
        return switch (binary.operator()) {
            case SUBTRACT, XOR -> number(binary, 0);
            case AND, OR -> copy(binary, binary.left());
            default -> binary;
        };
    }

    private Operation shift(Operation.Binary binary, Constant distance) {
        long masked = distance.number() & binary.to().width().bits() - 1;
        if (masked == 0) {
            return copy(binary, binary.left());
        }
        return masked == distance.number() ? binary : with(binary, binary.operator(), masked);
    }

    private Operation constantRight(Operation.Binary binary, long right) {
        Width width = binary.to().width();
        return switch (binary.operator()) {
            case ADD, XOR -> right == 0 ? copy(binary, binary.left()) : binary;
            case SUBTRACT ->
                right == 0 ? copy(binary, binary.left()) : with(binary, BinaryOperator.ADD, width.wrap(-right));
            case OR -> or(binary, right);
            case AND -> and(binary, right);
            case MULTIPLY -> multiply(binary, right);
            case DIVIDE -> divide(binary, right);
            case REMAINDER -> remainder(binary, right);
            default -> binary;
        };
    }

    private static Operation or(Operation.Binary binary, long right) {
        if (right == 0) {
            return copy(binary, binary.left());
        }
        return right == -1 ? number(binary, -1) : binary;
    }

    private Operation and(Operation.Binary binary, long right) {
        if (right == 0) {
            return number(binary, 0);
        }
        Range left = ranges.apply(binary.left());
        long used = left.least() < 0 ? -1 : ones(left.greatest());
        if ((used & ~right) == 0) {
            return copy(binary, binary.left());
        }
        if ((used & right) == 0) {
            return number(binary, 0);
        }
        boolean isExtension = right == 0xff || right == 0xffff || right == 0xffff_ffffL;
        for (long mask : new long[] {right & used, right | ~used}) {
            if (!isExtension && Immediates.bytes(mask) < Immediates.bytes(right)) {
                return with(binary, BinaryOperator.AND, mask);
            }
        }
        return binary;
    }

    /** All bits up to the highest that is set. */
    private static long ones(long number) {
        return number == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(number);
    }

    private static Operation multiply(Operation.Binary binary, long right) {
        if (right == 0) {
            return number(binary, 0);
        }
        if (right == 1) {
            return copy(binary, binary.left());
        }
        if (right == -1) {
            return negated(binary);
        }
        return isPower(binary, right)
                ? with(binary, BinaryOperator.SHIFT_LEFT, Long.numberOfTrailingZeros(right))
                : binary;
    }

    private Operation divide(Operation.Binary binary, long right) {
        Range left = ranges.apply(binary.left());
        if (right == 1) {
            return copy(binary, binary.left());
        }
        if (right == -1) {
            return negated(binary);
        }
        if (isPower(binary, right) && left.least() >= 0) {
            return with(binary, BinaryOperator.SHIFT_RIGHT, Long.numberOfTrailingZeros(right));
        }
        return binary;
    }

    private Operation remainder(Operation.Binary binary, long right) {
        Range left = ranges.apply(binary.left());
        if (right == 1 || right == -1) {
            return number(binary, 0);
        }
        if (right != Long.MIN_VALUE && -Math.abs(right) < left.least() && left.greatest() < Math.abs(right)) {
            return copy(binary, binary.left());
        }
        long power = Math.abs(right);
        return right != 0 && isPower(binary, power) && left.least() >= 0
                ? with(binary, BinaryOperator.AND, power - 1)
                : binary;
    }

    /** The least number of a width is a power of two, but negative: not one of these. */
    private static boolean isPower(Operation.Binary binary, long number) {
        return number > 0 && Long.bitCount(number) == 1 && binary.to().width().wrap(number) == number;
    }
}
