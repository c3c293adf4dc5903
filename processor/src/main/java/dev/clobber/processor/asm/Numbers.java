package dev.clobber.processor.asm;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Number literals as GNU as reads them: decimal, 0x hexadecimal, 0b binary, octal after a leading zero. */
final class Numbers {
    private static final int MAX_LENGTH = 80;
    private static final Pattern LABEL = Pattern.compile("[0-9]{1,9}[bfBF]");

    private Numbers() {}

    static BigInteger read(Token token) {
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

    /** Whether the token refers to a numeric label: {@code 1b}, {@code 1f}. */
    static boolean isLabel(Token token) {
        return token.kind() == Token.Kind.NUMBER && LABEL.matcher(token.text()).matches();
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
        return new BigInteger(text, text.startsWith("0") ? 8 : 10);
    }
}
