package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.math.BigInteger;
import java.util.Optional;

/** Reads expressions with the operators and precedence that GNU as has in Intel syntax. */
final class Expressions {
    private static final int MAX_DEPTH = 40;
    /** What stands behind a backslash, and what it means. */
    private static final String ESCAPES = "ntr0\\'";

    private static final String ESCAPED = "\n\t\r\0\\'";
    /** The binary operators bind from level 1, loose, to level 5, tight. */
    private static final int LOOSEST = 1;

    private final Cursor cursor;
    private final NumericLabels numericLabels;
    private int depth;

    Expressions(Cursor cursor, NumericLabels numericLabels) {
        this.cursor = cursor;
        this.numericLabels = numericLabels;
    }

    Linear read() {
        return binary(LOOSEST);
    }

    /** An expression of operators that bind at least so tightly, those of one level from left to right. */
    private Linear binary(int loosest) {
        Linear left = unary();
        while (level(cursor.peek()) >= loosest) {
            Token operator = cursor.next();
            Linear right = binary(level(operator) + 1);
            left = apply(operator, left, right);
        }
        return left;
    }

    /** How tightly a binary operator binds; 0 for any other token. */
    private static int level(Token token) {
        if (token.kind() != Token.Kind.SIGN) {
            return 0;
        }
        return switch (token.text()) {
            case "|" -> LOOSEST;
            case "^" -> 2;
            case "&" -> 3;
            case "+", "-" -> 4;
            case "*", "/", "%", "<<", ">>" -> 5;
            default -> 0;
        };
    }

    private static Linear apply(Token operator, Linear left, Linear right) {
        try {
            return switch (operator.text()) {
                case "+" -> left.plus(right);
                case "-" -> left.minus(right);
                case "*" -> left.times(right);
                default -> Linear.of(apply(operator.text(), left.requireConstant(), right.requireConstant()));
            };
        } catch (IllegalArgumentException e) {
            throw operator.fault(e.getMessage());
        }
    }

    /** The operators that take constants only. */
    private static BigInteger apply(String operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case "|" -> left.or(right);
            case "^" -> left.xor(right);
            case "&" -> left.and(right);
            case "/" -> left.divide(nonZero(right));
            case "%" -> left.remainder(nonZero(right));
            case "<<" -> left.shiftLeft(shiftCount(right));
            case ">>" -> left.shiftRight(shiftCount(right));
            default -> throw new IllegalArgumentException("`" + operator + "` is no operator");
        };
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
            return apply(token, Linear.of(BigInteger.ZERO), unary());
        }
        if (token.is("+")) {
            return unary();
        }
        if (token.is("~")) {
            return complement(token, unary());
        }
        if (token.is("(")) {
            Linear inner = binary(LOOSEST);
            cursor.expect(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case CHARACTER -> Linear.of(BigInteger.valueOf(character(token)));
            case NAME -> name(token);
            default -> throw token.fault("expected a value but found " + token.shown());
        };
    }

    private Linear number(Token token) {
        return Numbers.isLabel(token) ? Linear.of(numericLabels.refer(token)) : Linear.of(Numbers.read(token));
    }

    private static char character(Token token) {
        char first = token.text().charAt(1);
        if (first != '\\') {
            return first;
        }
        int escape = ESCAPES.indexOf(token.text().charAt(2));
        if (escape < 0) {
            throw token.fault(token.shown() + " is no character: known are \\n, \\t, \\r, \\0, \\\\, and \\'");
        }
        return ESCAPED.charAt(escape);
    }

    private Linear name(Token token) {
        String name = token.isWord("st") ? stackRegister() : token.text();
        Optional<Register> register = Registers.find(name);
        return register.isPresent() ? Linear.of(register.get()) : Linear.of(name);
    }

    /** The top of the x87 stack is written st or st(0). */
    private String stackRegister() {
        if (!cursor.accept("(")) {
            return "st(0)";
        }
        Token number = cursor.next();
        cursor.expect(")");
        return "st(" + number.text() + ")";
    }

    private static Linear complement(Token token, Linear value) {
        try {
            return Linear.of(value.requireConstant().not());
        } catch (IllegalArgumentException e) {
            throw token.fault(e.getMessage());
        }
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
