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
        while (position < text.length() && text.charAt(position) != '#') {
            next();
        }
        add(Kind.END, position, position);
        return tokens;
    }

    private void next() {
        char c = text.charAt(position);
        int start = position;
        if (Character.isWhitespace(c)) {
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

    private void character(int start) {
        if (start + 2 >= text.length() || text.charAt(start + 2) != '\'' || text.charAt(start + 1) > '~') {
            throw new SyntaxFault(line, start + 1, "a character constant is one ASCII character between quotes");
        }
        position += 3;
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
