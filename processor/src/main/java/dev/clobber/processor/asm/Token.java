package dev.clobber.processor.asm;

/**
 * A word or sign of assembly text.
 *
 * @param kind what it is
 * @param text as written
 * @param line the first is 1
 * @param column the first is 1
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        NAME,
        NUMBER,
        CHARACTER,
        SIGN,
        /** The end of a statement: {@code ;} or the end of the line. */
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    SyntaxFault fault(String message) {
        return new SyntaxFault(line, column, message);
    }

    String shown() {
        return kind == Kind.END ? "the end of the line" : "`" + text + "`";
    }
}
