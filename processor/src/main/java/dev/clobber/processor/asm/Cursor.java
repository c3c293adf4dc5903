package dev.clobber.processor.asm;

import java.util.List;

/** Walks through the tokens of a line. */
final class Cursor {
    private final List<Token> tokens;
    private int position;

    /** The last token is an END, which is never passed. */
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!isLast()) {
            position++;
        }
        return token;
    }

    /** The column behind the token that was passed last. */
    int endOfLast() {
        Token last = tokens.get(Math.max(0, position - 1));
        return last.column() + last.text().length();
    }

    boolean isLast() {
        return position == tokens.size() - 1;
    }

    /** Whether the next token is an operand by itself. */
    boolean isOneToken() {
        Token second = peekSecond();
        return second.kind() == Token.Kind.END || second.is(",");
    }

    boolean accept(String sign) {
        boolean found = peek().is(sign);
        if (found) {
            next();
        }
        return found;
    }

    Token expect(String sign) {
        Token token = next();
        if (!token.is(sign)) {
            throw token.fault("expected `" + sign + "` but found " + token.shown());
        }
        return token;
    }

    Token expectName(String what) {
        Token token = next();
        if (token.kind() != Token.Kind.NAME) {
            throw token.fault("expected " + what + " but found " + token.shown());
        }
        return token;
    }

    /** To the start of the next statement; false where there is none on the line. */
    boolean skipStatement() {
        while (peek().kind() != Token.Kind.END) {
            next();
        }
        boolean more = !isLast();
        next();
        return more;
    }
}
