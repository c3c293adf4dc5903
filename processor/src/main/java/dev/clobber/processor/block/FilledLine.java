package dev.clobber.processor.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a template with everything filled in.
 *
 * @param source the line
 * @param text what is assembled
 * @param parts what stands for each piece, in order
 */
record FilledLine(Template.Line source, String text, List<Part> parts) {
    /** Of a statement its label; needed only where something is wrong with it. */
    private static final class Labels {
        private static final Pattern LABEL = Pattern.compile("^(\\s*[\\p{L}\\p{N}_.$]+\\s*:)?.*$", Pattern.DOTALL);
    }

    FilledLine {
        parts = List.copyOf(parts);
    }

    /** A piece, what was filled in for it, and where both begin; the first column is 1. */
    record Part(Template.Piece piece, String text, int column, int sourceColumn) {}

    /** A line with a text for each of its pieces. */
    static FilledLine of(Template.Line source, List<String> texts) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>(texts.size());
        int column = 1;
        for (int i = 0; i < texts.size(); i++) {
            Template.Piece piece = source.pieces().get(i);
            parts.add(new Part(piece, texts.get(i), text.length() + 1, column));
            text.append(texts.get(i));
            column += piece.written().length();
        }
        return new FilledLine(source, text.toString(), parts);
    }

    /** The line without the statement at a column, but for its label: nothing else of it is assembled. */
    FilledLine without(int column) {
        Statement statement = Statement.at(this, column);
        String before = text.substring(0, statement.start() - 1);
        String whole = text.substring(statement.start() - 1, statement.end() - 1);
        String label = Labels.LABEL.matcher(whole).replaceFirst("$1");
        String blank = " ".repeat(whole.length() - label.length());
        return new FilledLine(source, before + label + blank + text.substring(statement.end() - 1), parts);
    }

    /** The column of the user's line from which a column of the text comes; a name in braces is one place. */
    int sourceColumn(int column) {
        return at(column)
                .map(part ->
                        part.sourceColumn() + (part.piece() instanceof Template.Reference ? 0 : column - part.column()))
                .orElse(source.text().length() + 1);
    }

    /** The part in which a column of the text stands. */
    Optional<Part> at(int column) {
        return parts.stream()
                .filter(part -> column >= part.column()
                        && column < part.column() + part.text().length())
                .findFirst();
    }
}
