package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Register;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of an expression inside an address: registers with their factors, a symbol, and a constant.
 *
 * @param terms in the order of the text
 * @param symbol added once
 * @param constant exact
 */
record Linear(List<Term> terms, Optional<String> symbol, BigInteger constant) {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** A register and its factor; {@code scaled} where the factor is written, be it 1. */
    record Term(Register register, long factor, boolean scaled) {}

    Linear {
        if (constant.compareTo(MIN) < 0 || constant.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("the constant does not fit in 64 bits");
        }
    }

    static Linear of(BigInteger constant) {
        return new Linear(List.of(), Optional.empty(), constant);
    }

    static Linear of(Register register) {
        return new Linear(List.of(new Term(register, 1, false)), Optional.empty(), BigInteger.ZERO);
    }

    static Linear of(String symbol) {
        return new Linear(List.of(), Optional.of(symbol), BigInteger.ZERO);
    }

    boolean isConstant() {
        return terms.isEmpty() && symbol.isEmpty();
    }

    BigInteger requireConstant() {
        if (!isConstant()) {
            throw new IllegalArgumentException("only constants can be combined so");
        }
        return constant;
    }

    Linear plus(Linear other) {
        if (symbol.isPresent() && other.symbol.isPresent()) {
            throw new IllegalArgumentException("an address holds one symbol");
        }
        if (terms.size() + other.terms.size() > 2) {
            throw new IllegalArgumentException("an address holds a base and an index register, not more");
        }
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Linear(all, symbol.isPresent() ? symbol : other.symbol, constant.add(other.constant));
    }

    Linear minus(Linear other) {
        return plus(of(other.requireConstant().negate()));
    }

    Linear times(Linear other) {
        if (!isConstant()) {
            return other.times(this, other.requireConstant());
        }
        return times(other, constant);
    }

    private Linear times(Linear scaled, BigInteger factor) {
        if (scaled.symbol.isPresent()) {
            throw new IllegalArgumentException("a symbol cannot be multiplied");
        }
        if (scaled.terms.isEmpty()) {
            return of(scaled.constant.multiply(factor));
        }
        if (scaled.terms.size() > 1 || factor.bitLength() > 31) {
            throw new IllegalArgumentException("a register takes the factor 1, 2, 4, or 8");
        }
        Term term = scaled.terms.get(0);
        Term product = new Term(term.register(), term.factor() * factor.intValue(), true);
        return new Linear(List.of(product), Optional.empty(), scaled.constant.multiply(factor));
    }
}
