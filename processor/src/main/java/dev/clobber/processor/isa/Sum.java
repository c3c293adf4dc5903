package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a row gives in terms of its constant operands: {@code -8}, {@code 8+op1}, {@code -8-op1-8*op2%32}. What is not
 * known from the instruction alone is {@code ?}.
 *
 * @param terms added up; none for what is not known
 */
record Sum(List<Term> terms) {
    private static final Pattern TERM = Pattern.compile("([+-]?)(?:(\\d+)(?:\\*op(\\d))?|op(\\d))(?:%(\\d+))?");
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
        Matcher matcher = TERM.matcher(text);
        int position = 0;
        while (position < text.length() && matcher.find(position) && matcher.start() == position) {
            terms.add(term(matcher));
            position = matcher.end();
        }
        if (position < text.length() || terms.isEmpty()) {
            throw new IllegalArgumentException("`" + text + "` is no sum: write for example `8+op1`");
        }
        return new Sum(List.copyOf(terms));
    }

    private static Term term(Matcher matcher) {
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        String operand = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
        int factor = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        int modulus = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
        return new Term(sign * factor, operand == null ? 0 : Integer.parseInt(operand), modulus);
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
