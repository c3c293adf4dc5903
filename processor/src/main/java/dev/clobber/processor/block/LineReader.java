package dev.clobber.processor.block;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.isa.Rounding;
import dev.clobber.processor.isa.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a line of a template into assembly text, comments, and names in braces. What AVX-512 writes in braces is assembly text, and so
 * are the outer ones of <code>{{mask}}</code>.
 */
final class LineReader {
    private final String text;
    private final List<Template.Piece> pieces = new ArrayList<>();
    private int position;
    /** Where the assembly text begins that no piece holds yet. */
    private int start;

    LineReader(String text) {
        this.text = text;
    }

    /** The parts of the line; one for most, and none for an empty line. */
    List<Template.Piece> pieces() {
        while (position < text.length()) {
            next();
        }
        flush();
        return pieces;
    }

    private void next() {
        char c = text.charAt(position);
        if (c == '#' || c == '/' && text.startsWith("//", position)) {
            comment(text.length());
        } else if (c == '/' && text.startsWith("/*", position)) {
            int end = text.indexOf("*/", position + 2);
            comment(end < 0 ? text.length() : end + 2);
        } else if (c == '\'') {
            skipCharacter();
        } else if (c == '{') {
            brace();
        } else {
            position++;
        }
    }

    private void flush() {
        if (start < position) {
            pieces.add(new Template.Verbatim(text.substring(start, position)));
        }
        start = position;
    }

    private void comment(int end) {
        flush();
        pieces.add(new Template.Comment(text.substring(position, end)));
        position = end;
        start = end;
    }

    /** {@code '#'} and <code>'{'</code> are constants. */
    private void skipCharacter() {
        int close = position + (text.startsWith("\\", position + 1) ? 3 : 2);
        position = text.startsWith("'", close) ? close + 1 : position + 1;
    }

    private void brace() {
        int end = text.indexOf('}', position);
        int inner = text.indexOf('{', position + 1);
        if (end < 0 || inner >= 0 && inner < end || isDecoration(text.substring(position + 1, end))) {
            position++;
            return;
        }
        flush();
        String written = text.substring(position, end + 1);
        String content = text.substring(position + 1, end);
        int colon = content.lastIndexOf(':');
        pieces.add(new Template.Reference(
                written,
                (colon < 0 ? content : content.substring(0, colon)).strip(),
                colon < 0 ? "" : content.substring(colon + 1).strip()));
        position = end + 1;
        start = position;
    }

    private static String withoutSpaces(String content) {
        StringBuilder rest = new StringBuilder(content.length());
        for (int i = 0; i < content.length(); i++) {
            if (!isSpace(content.charAt(i))) {
                rest.append(content.charAt(i));
            }
        }
        return rest.length() == content.length() ? content : rest.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whether a word in braces is the assembler's: {@code k1}, {@code z}, {@code 1to8}, {@code rn-sae}, {@code evex}. */
    static boolean isDecoration(String content) {
        String word = withoutSpaces(content).toLowerCase(Locale.ROOT);
        Optional<Register> register = Registers.find(word);
        return register.isPresent() && register.get().bank() == RegisterBank.MASK
                || word.equals("z")
                || word.startsWith("1to") && word.matches("1to\\d+")
                || Rounding.find(word).isPresent()
                || Scheme.find(word).isPresent();
    }
}
