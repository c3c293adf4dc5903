package dev.clobber.processor.asm;

import dev.clobber.processor.asm.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a line of assembly text into tokens. */
final class Lexer {
    private static final String SIGNS = ",:[]{}()+-*/%~&|^<>@";

    private final String text;
    private final int line;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    Lexer(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** The tokens, each statement closed by an END. */
    List<Token> tokens() {
        while (position < text.length() && !isComment()) {
            next();
        }
        add(Kind.END, position, position);
        return tokens;
    }

    /** To the end of the line. */
    private boolean isComment() {
        return text.charAt(position) == '#' || text.startsWith("//", position);
    }

    private void next() {
        char c = text.charAt(position);
        int start = position;
        if (c == '/' && text.startsWith("/*", position)) {
            skipComment();
        } else if (Character.isWhitespace(c)) {
            position++;
        } else if (c == ';') {
            add(Kind.END, start, ++position);
        } else if (c >= '0' && c <= '9') {
            skipName();
            add(Kind.NUMBER, start, position);
        } else if (isName(c)) {
            skipName();
            add(Kind.NAME, start, position);
        } else if (c == '\'') {
            character(start);
        } else if (SIGNS.indexOf(c) >= 0) {
            boolean shift = (c == '<' || c == '>') && text.startsWith("" + c + c, start);
            position += shift ? 2 : 1;
            add(Kind.SIGN, start, position);
        } else {
            throw new SyntaxFault(
                    line, start + 1, "unexpected character `" + Character.toString(text.codePointAt(start)) + "`");
        }
    }

    private void skipComment() {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
            throw new SyntaxFault(line, position + 1, "the comment does not end on its line");
        }
        position = end + 2;
    }

    /** One character, or an escape, between quotes. */
    private void character(int start) {
        int width = text.startsWith("\\", start + 1) ? 2 : 1;
        int end = start + 1 + width;
        if (end >= text.length() || text.charAt(end) != '\'' || text.charAt(end - 1) > '~') {
            throw new SyntaxFault(line, start + 1, "a character constant is one ASCII character between quotes");
        }
        position = end + 1;
        add(Kind.CHARACTER, start, position);
    }

    private void skipName() {
        while (position < text.length() && isName(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isName(char c) {
        return c == '_' || c == '.' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private void add(Kind kind, int start, int end) {
        tokens.add(new Token(kind, text.substring(start, end), line, start + 1));
    }
}
