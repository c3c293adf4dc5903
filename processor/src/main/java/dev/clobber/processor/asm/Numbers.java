package dev.clobber.processor.asm;

import java.math.BigInteger;
import java.util.Locale;

/** Number literals as GNU as reads them: decimal, 0x hexadecimal, 0b binary, octal after a leading zero, and
 * hexadecimal before an h. */
final class Numbers {
    private static final int MAX_LENGTH = 80;
    private static final int MAX_LABEL = 9;

    private Numbers() {}

    static BigInteger read(Token token) {
        if (isSmall(token)) {
            return BigInteger.valueOf(Integer.parseInt(token.text()));
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        try {
            BigInteger value = parse(text);
            if (value.bitLength() <= 64) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw token.fault("`" + token.text() + "` is no number");
        }
        throw token.fault("`" + token.text() + "` does not fit in 64 bits");
    }

    /** Whether the token is a decimal number of nine digits at most. */
    static boolean isSmall(Token token) {
        String text = token.text();
        return areDigits(text, text.length()) && (text.charAt(0) != '0' || text.length() == 1);
    }

    /** Whether the token refers to a numeric label: {@code 1b}, {@code 1f}. */
    static boolean isLabel(Token token) {
        String text = token.text();
        return token.kind() == Token.Kind.NUMBER
                && "bfBF".indexOf(text.charAt(text.length() - 1)) >= 0
                && areDigits(text, text.length() - 1);
    }

    /** Whether the token can be the name of a numeric label. */
    static boolean isLabelName(Token token) {
        return areDigits(token.text(), token.text().length());
    }

    private static boolean areDigits(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > 0 && length <= MAX_LABEL;
    }

    private static BigInteger parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new NumberFormatException(text);
        }
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        if (text.startsWith("0b")) {
            return new BigInteger(text.substring(2), 2);
        }
        if (text.endsWith("h")) {
            return new BigInteger(text.substring(0, text.length() - 1), 16);
        }
        return new BigInteger(text, text.startsWith("0") ? 8 : 10);
    }
}
