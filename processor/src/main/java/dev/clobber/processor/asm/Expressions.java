package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Registers;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Reads expressions with the operators and precedence that GNU as has in Intel syntax. */
final class Expressions {
    private static final int MAX_DEPTH = 40;
    /** Binary operators from loose to tight. */
    private static final List<Map<String, BinaryOperator<Linear>>> LEVELS = List.of(
            Map.of("|", constants(BigInteger::or)),
            Map.of("^", constants(BigInteger::xor)),
            Map.of("&", constants(BigInteger::and)),
            Map.of("+", Linear::plus, "-", Linear::minus),
            Map.of(
                    "*",
                    Linear::times,
                    "/",
                    constants(Expressions::divide),
                    "%",
                    constants(Expressions::remainder),
                    "<<",
                    constants((value, count) -> value.shiftLeft(shiftCount(count))),
                    ">>",
                    constants((value, count) -> value.shiftRight(shiftCount(count)))));

    private final Cursor cursor;
    private int depth;

    Expressions(Cursor cursor) {
        this.cursor = cursor;
    }

    Linear read() {
        return binary(0);
    }

    private Linear binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Linear left = binary(level + 1);
        while (cursor.peek().kind() == Token.Kind.SIGN
                && LEVELS.get(level).containsKey(cursor.peek().text())) {
            Token operator = cursor.next();
            Linear right = binary(level + 1);
            left = located(operator, LEVELS.get(level).get(operator.text()), left, right);
        }
        return left;
    }

    private static Linear located(Token token, BinaryOperator<Linear> operator, Linear left, Linear right) {
        try {
            return operator.apply(left, right);
        } catch (IllegalArgumentException e) {
            throw token.fault(e.getMessage());
        }
    }

    private Linear unary() {
        Token token = cursor.next();
        if (++depth > MAX_DEPTH) {
            throw token.fault("the expression is nested too deeply");
        }
        try {
            return operand(token);
        } finally {
            depth--;
        }
    }

    private Linear operand(Token token) {
        if (token.is("-")) {
            return located(token, Linear::minus, Linear.of(BigInteger.ZERO), unary());
        }
        if (token.is("+")) {
            return unary();
        }
        if (token.is("~")) {
            return located(token, constants((zero, value) -> value.not()), Linear.of(BigInteger.ZERO), unary());
        }
        if (token.is("(")) {
            Linear inner = binary(0);
            cursor.expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> Linear.of(Numbers.read(token));
            case CHARACTER -> Linear.of(BigInteger.valueOf(token.text().charAt(1)));
            case NAME -> Registers.find(token.text()).map(Linear::of).orElseGet(() -> Linear.of(token.text()));
            default -> throw token.fault("expected a value but found " + token.shown());
        };
    }

    private static BinaryOperator<Linear> constants(BinaryOperator<BigInteger> operator) {
        return (left, right) -> Linear.of(operator.apply(left.requireConstant(), right.requireConstant()));
    }

    private static BigInteger divide(BigInteger left, BigInteger right) {
        return left.divide(nonZero(right));
    }

    private static BigInteger remainder(BigInteger left, BigInteger right) {
        return left.remainder(nonZero(right));
    }

    private static BigInteger nonZero(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("division by zero");
        }
        return divisor;
    }

    private static int shiftCount(BigInteger count) {
        if (count.signum() < 0 || count.bitLength() > 6) {
            throw new IllegalArgumentException("a constant is shifted by 0 to 63 bits");
        }
        return count.intValue();
    }
}
