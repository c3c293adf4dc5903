package dev.clobber.processor.asm;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Labels that are numbers and can be defined again: {@code 1b} is the last {@code 1:} before, {@code 1f} the next one. The
 * first {@code 1:} is named "1" and later ones "1.2", "1.3": no name that text can define otherwise.
 */
final class NumericLabels {
    private final Map<String, Integer> counts = new HashMap<>();
    /** References to labels that are still to come, by name. */
    private final Map<String, Token> awaited = new HashMap<>();

    String define(Token number) {
        String digits = digits(number.text());
        int count = counts.getOrDefault(digits, 0) + 1;
        counts.put(digits, count);
        String name = name(digits, count);
        awaited.remove(name);
        return name;
    }

    String refer(Token reference) {
        String digits = digits(reference.text().substring(0, reference.text().length() - 1));
        int count = counts.getOrDefault(digits, 0);
        if (reference.text().toLowerCase(Locale.ROOT).endsWith("f")) {
            String name = name(digits, count + 1);
            awaited.putIfAbsent(name, reference);
            return name;
        }
        if (count == 0) {
            throw reference
                    .fault("there is no label `" + digits + ":` before this")
                    .of(AssemblyException.Kind.LABEL);
        }
        return name(digits, count);
    }

    /** References that no label followed. */
    Map<String, Token> awaited() {
        return awaited;
    }

    private static String digits(String text) {
        boolean isPlain = text.length() == 1 || text.charAt(0) != '0';
        return isPlain ? text : new BigInteger(text).toString();
    }

    private static String name(String digits, int count) {
        return count == 1 ? digits : digits + "." + count;
    }
}
