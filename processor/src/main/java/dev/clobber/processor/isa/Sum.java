package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A number that a row gives in terms of its constant operands: {@code -8}, {@code 8+op1}, {@code -8-op1-8*op2%32}. What is not
 * known from the instruction alone is {@code ?}.
 *
 * @param terms added up; none for what is not known
 */
record Sum(List<Term> terms) {
    private static final String OPERAND = "op";
    /** Not known. */
    static final Sum UNKNOWN = new Sum(List.of());

    /** A factor, times an operand's value where {@code operand} is not 0, of which only the remainder counts where that is not 0. */
    record Term(int factor, int operand, int modulus) {
        long of(long value) {
            return operand == 0 ? factor : factor * (modulus == 0 ? value : value % modulus);
        }
    }

    static Sum of(int constant) {
        return new Sum(List.of(new Term(constant, 0, 0)));
    }

    static Sum parse(String text) {
        if (text.equals("?")) {
            return UNKNOWN;
        }
        List<Term> terms = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == '+' || text.charAt(end) == '-') {
                terms.add(term(text, text.substring(start, end)));
                start = end;
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a sum is empty");
        }
        return new Sum(List.copyOf(terms));
    }

    /** A sign, a factor, an operand, and a modulus, of which at least the factor or the operand is there. */
    private static Term term(String sum, String text) {
        try {
            int sign = text.startsWith("-") ? -1 : 1;
            String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
            int percent = rest.indexOf('%');
            int modulus = percent < 0 ? 0 : Integer.parseInt(rest.substring(percent + 1));
            rest = percent < 0 ? rest : rest.substring(0, percent);
            int op = rest.indexOf(OPERAND);
            int star = rest.indexOf('*');
            if (op > 0 && star != op - 1) {
                throw new NumberFormatException(rest);
            }
            int factor = op == 0 ? 1 : Integer.parseInt(rest.substring(0, star < 0 ? rest.length() : star));
            int operand = op < 0 ? 0 : Integer.parseInt(rest.substring(op + OPERAND.length()));
            return new Term(sign * factor, operand, modulus);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + sum + "` is no sum: write for example `8+op1`", e);
        }
    }

    boolean isZero() {
        return terms.size() == 1 && terms.get(0).operand() == 0 && terms.get(0).factor() == 0;
    }

    /** The value for these operands; empty where it is not known, or an operand in it is no constant. */
    OptionalLong of(List<Operand> operands) {
        long sum = 0;
        for (Term term : terms) {
            if (term.operand() == 0) {
                sum += term.factor();
            } else if (operands.get(term.operand() - 1) instanceof Immediate immediate) {
                sum += term.of(immediate.value());
            } else {
                return OptionalLong.empty();
            }
        }
        return terms.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
