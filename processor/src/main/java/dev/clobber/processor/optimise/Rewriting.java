package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import java.util.Optional;

/** One operation instead of it and the one before it that made its operand. */
final class Rewriting {
    private final RangeAnalysis.Cursor ranges;
    private final Equations.Cursor equations;
    private final Uses uses;
    private final Addressing addressing;

    Rewriting(RangeAnalysis.Cursor ranges, Equations.Cursor equations, Uses uses) {
        this.ranges = ranges;
        this.equations = equations;
        this.uses = uses;
        this.addressing = new Addressing(ranges, equations, uses);
    }

    Operation rewrite(Operation operation) {
        if (operation instanceof Operation.Binary binary) {
            return binary(binary);
        }
        if (operation instanceof Operation.Convert convert) {
            return convert(convert);
        }
        if (operation instanceof Operation.Compare compare) {
            return compare(compare);
        }
        if (operation instanceof Operation.SystemCall call) {
            return call.mapOperands(
                    operand -> converted(Conversion.INT_TO_LONG, operand).orElse(operand));
        }
        return addressing.rewrite(operation);
    }

    /** What was converted to a value. */
    private Optional<Value> converted(Conversion conversion, Value value) {
        return equations.definition(value).orElse(null) instanceof Operation.Convert convert
                        && convert.conversion() == conversion
                ? Optional.of(convert.from())
                : Optional.empty();
    }

    /** The int that a long is; a constant is one where it fits. */
    private Optional<Value> asInt(Value value) {
        return value instanceof Constant constant
                ? Optional.of(value).filter(it -> Range.INT.contains(constant.number()))
                : converted(Conversion.INT_TO_LONG, value);
    }

    private Operation compare(Operation.Compare compare) {
        Test test = test(new Test(compare.relation(), compare.width(), compare.left(), compare.right()));
        return new Operation.Compare(
                compare.line(), compare.to(), test.relation(), test.width(), test.left(), test.right());
    }

    Terminator rewrite(Terminator end) {
        if (!(end instanceof Terminator.Branch branch)) {
            return end;
        }
        Test test = test(new Test(branch.relation(), branch.width(), branch.left(), branch.right()));
        return new Terminator.Branch(
                branch.line(),
                test.relation(),
                test.width(),
                test.left(),
                test.right(),
                branch.then(),
                branch.otherwise());
    }

    private record Test(Relation relation, Width width, Value left, Value right) {}

    private Test test(Test test) {
        boolean isZeroTest = test.right().equals(new Constant(0))
                && (test.relation() == Relation.EQUAL || test.relation() == Relation.NOT_EQUAL);
        Operation made = equations.definition(test.left()).orElse(null);
        if (isZeroTest && made instanceof Operation.Compare inner) {
            boolean isNegated = test.relation() == Relation.EQUAL;
            Relation relation = isNegated ? inner.relation().negated() : inner.relation();
            return new Test(relation, inner.width(), inner.left(), inner.right());
        }
        boolean isNot = made instanceof Operation.Binary inner
                && inner.operator() == BinaryOperator.XOR
                && inner.right().equals(new Constant(1))
                && Intervals.BOOLEAN.contains(ranges.range(inner.left()));
        if (isZeroTest && isNot) {
            return new Test(test.relation().negated(), test.width(), ((Operation.Binary) made).left(), test.right());
        }
        Optional<Value> left = asInt(test.left());
        Optional<Value> right = asInt(test.right());
        return test.width() == Width.LONG && left.isPresent() && right.isPresent()
                ? new Test(test.relation(), Width.INT, left.get(), right.get())
                : test;
    }

    private Operation convert(Operation.Convert convert) {
        Operation made = equations.definition(convert.from()).orElse(null);
        if (made instanceof Operation.Convert inner) {
            return convert(convert, inner);
        }
        if (made instanceof Operation.Binary inner && convert.conversion() == Conversion.LONG_TO_INT) {
            return narrow(convert, inner);
        }
        return new Operation.Convert(
                convert.line(), convert.to(), convert.conversion(), lowBits(convert.conversion(), convert.from()));
    }

    private Operation convert(Operation.Convert convert, Operation.Convert inner) {
        Conversion outer = convert.conversion();
        if (outer == Conversion.LONG_TO_INT && inner.conversion() == Conversion.INT_TO_LONG) {
            return new Operation.Copy(convert.line(), convert.to(), inner.from());
        }
        if (outer == Conversion.INT_TO_LONG && inner.conversion() == Conversion.LONG_TO_INT) {
            boolean isSame = Range.INT.contains(ranges.range(inner.from()));
            return isSame ? new Operation.Copy(convert.line(), convert.to(), inner.from()) : convert;
        }
        return new Operation.Convert(convert.line(), convert.to(), outer, lowBits(outer, convert.from()));
    }

    /** An operation on longs of which only an int is used, as an operation on ints, where that is enough. */
    private Operation narrow(Operation.Convert convert, Operation.Binary inner) {
        boolean isByLowBits = switch (inner.operator()) {
            case ADD, SUBTRACT, MULTIPLY, AND, OR, XOR -> true;
            default -> false;
        };
        Optional<Value> left = lowInt(inner.left());
        Optional<Value> right = lowInt(inner.right());
        if (!isByLowBits || left.isEmpty() || right.isEmpty() || !uses.isReadOnce(convert.from())) {
            return convert;
        }
        return new Operation.Binary(convert.line(), convert.to(), inner.operator(), left.get(), right.get());
    }

    private Optional<Value> lowInt(Value value) {
        return value instanceof Constant constant
                ? Optional.of(new Constant((int) constant.number()))
                : converted(Conversion.INT_TO_LONG, value);
    }

    /** A value with the same low bits, as many as a conversion or a store keeps. */
    private Value lowBits(Conversion kept, Value value) {
        return addressing.lowBits(kept, value);
    }

    private Operation binary(Operation.Binary binary) {
        if (binary.operator().isShift()) {
            return distance(binary);
        }
        if (!(binary.right() instanceof Constant outer)
                || !(equations.definition(binary.left()).orElse(null) instanceof Operation.Binary inner)
                || !(inner.right() instanceof Constant constant)
                || inner.operator() != binary.operator()
                || !uses.isReadOnce(binary.left())) {
            return binary;
        }
        boolean isOne = switch (binary.operator()) {
            case ADD, MULTIPLY, AND, OR, XOR -> true;
            default -> false;
        };
        long both = binary.operator().apply(binary.to().width(), constant.number(), outer.number());
        return isOne
                ? new Operation.Binary(binary.line(), binary.to(), binary.operator(), inner.left(), new Constant(both))
                : binary;
    }

    /** The machine masks a distance as Java does. */
    private Operation distance(Operation.Binary binary) {
        long mask = binary.to().width().bits() - 1;
        boolean isMasked = equations.definition(binary.right()).orElse(null) instanceof Operation.Binary inner
                && inner.operator() == BinaryOperator.AND
                && inner.right() instanceof Constant constant
                && (constant.number() & mask) == mask;
        if (!isMasked) {
            return binary;
        }
        Operation.Binary inner =
                (Operation.Binary) equations.definition(binary.right()).orElseThrow();
        return new Operation.Binary(binary.line(), binary.to(), binary.operator(), binary.left(), inner.left());
    }
}
