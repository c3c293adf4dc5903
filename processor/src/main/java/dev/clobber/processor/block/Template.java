package dev.clobber.processor.block;

import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strings of an {@code @Asm}, line by line, with what is to be filled in.
 *
 * @param lines of all strings, numbered as one text; each string begins a line of its own
 */
public record Template(List<Line> lines) {
    /** Copies the list. */
    public Template {
        lines = List.copyOf(lines);
    }

    /** Reads the strings. What cannot be read in one stays in it, for the assembler to refuse. */
    public static Template of(NameList strings) {
        List<Line> lines = new ArrayList<>();
        for (Sited<String> string : strings.names()) {
            for (String text : lines(string.value())) {
                lines.add(new Line(text, string.site(), new LineReader(text).pieces()));
            }
        }
        return new Template(lines);
    }

    private static List<String> lines(String string) {
        boolean isOne = string.indexOf('\n') < 0 && string.indexOf('\r') < 0;
        return isOne ? List.of(string) : string.lines().toList();
    }

    /** Whether a word in braces is the assembler's and no operand's: {@code z}, {@code k1}, {@code 1to8}. */
    public static boolean isDecoration(String word) {
        return LineReader.isDecoration(word);
    }

    /** All names in braces, in the order of the text. */
    public Stream<Reference> references() {
        return lines.stream().flatMap(Line::references);
    }

    /**
     * A line.
     *
     * @param text as the user wrote it
     * @param site the string that it stands in
     * @param pieces what it is made of, in order
     */
    public record Line(String text, Site site, List<Piece> pieces) {
        /** Copies the list. */
        public Line {
            pieces = List.copyOf(pieces);
        }

        /** The names in braces. */
        public Stream<Reference> references() {
            return pieces.stream().filter(Reference.class::isInstance).map(Reference.class::cast);
        }
    }

    /** A part of a line. */
    public sealed interface Piece permits Verbatim, Comment, Reference {
        /** As it stands in the line. */
        String written();
    }

    /** Assembly text. */
    public record Verbatim(String written) implements Piece {}

    /** A comment, in which nothing is filled in. */
    public record Comment(String written) implements Piece {}

    /**
     * A name in braces.
     *
     * @param written with its braces
     * @param name of an operand or a constant, if it is one
     * @param modifier the letter behind the colon; empty where there is no colon
     */
    public record Reference(String written, String name, String modifier) implements Piece {
        /** Whether a modifier is written, be it none that there is. */
        public boolean isModified() {
            return written.indexOf(':') >= 0;
        }
    }
}
