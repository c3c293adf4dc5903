package dev.clobber.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of a Javadoc comment as plain text. */
final class JavadocSentence {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");
    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][^<>]*>");

    /** A full stop before a blank, a paragraph, or a block tag. */
    private static final Pattern END = Pattern.compile("(?<=\\.)\\s|<p>|^\\s*@\\w", Pattern.MULTILINE);

    private JavadocSentence() {}

    /** The sentence without markup, in one line; empty where there is none. */
    static String of(String comment) {
        Matcher end = END.matcher(comment);
        String sentence = end.find() ? comment.substring(0, end.start()) : comment;
        String plain = INLINE_TAG.matcher(sentence).replaceAll("$1");
        return ELEMENT.matcher(plain).replaceAll("").strip().replaceAll("\\s+", " ");
    }
}
