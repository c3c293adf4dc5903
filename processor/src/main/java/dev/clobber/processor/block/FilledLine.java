package dev.clobber.processor.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a template with everything filled in.
 *
 * @param source the line
 * @param text what is assembled
 * @param parts what stands for each piece, in order
 */
record FilledLine(Template.Line source, String text, List<Part> parts) {
    FilledLine {
        parts = List.copyOf(parts);
    }

    /** A piece, what was filled in for it, and where both begin; the first column is 1. */
    record Part(Template.Piece piece, String text, int column, int sourceColumn) {}

    /** A line with a text for each of its pieces. */
    static FilledLine of(Template.Line source, List<String> texts) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        int column = 1;
        for (int i = 0; i < texts.size(); i++) {
            Template.Piece piece = source.pieces().get(i);
            parts.add(new Part(piece, texts.get(i), text.length() + 1, column));
            text.append(texts.get(i));
            column += piece.written().length();
        }
        return new FilledLine(source, text.toString(), parts);
    }

    /** A line of which something cannot be filled in: nothing is assembled but a label at its beginning. */
    static FilledLine labelOnly(Template.Line source) {
        String label = source.text().replaceFirst("(?s)^(\\s*[\\p{L}\\p{N}_.$]+\\s*:)?.*$", "$1");
        return new FilledLine(source, label, List.of());
    }

    /** The column of the user's line from which a column of the text comes; a name in braces is one place. */
    int sourceColumn(int column) {
        return at(column)
                .map(part ->
                        part.sourceColumn() + (part.piece() instanceof Template.Reference ? 0 : column - part.column()))
                .orElse(parts.isEmpty() ? column : source.text().length() + 1);
    }

    /** The part in which a column of the text stands. */
    Optional<Part> at(int column) {
        return parts.stream()
                .filter(part -> column >= part.column()
                        && column < part.column() + part.text().length())
                .findFirst();
    }
}
