package dev.clobber.processor.emit;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/**
 * The text of a binding. Most of it is Javadoc, which JavaPoet would take apart line by line, and twice; so it gets a mark in place of each
 * comment, and the comments are set in at the end.
 */
public final class BindingSource {
    /** What no other text in the file contains: JavaPoet escapes it in strings. */
    private static final char MARK = '\u0001';

    private final JavaFile file;
    private final List<String> comments;

    private BindingSource(JavaFile file, List<String> comments) {
        this.file = file;
        this.comments = List.copyOf(comments);
    }

    /** Collects the comments of a file that is being made. */
    static final class Comments {
        private final List<String> comments = new ArrayList<>();

        /** What stands for a comment, as the whole of one. */
        String mark(String comment) {
            comments.add(comment);
            return String.valueOf(MARK);
        }

        /** The file, which has the marks in the order in which they were given. */
        BindingSource in(JavaFile file) {
            return new BindingSource(file, comments);
        }
    }

    /** Writes the file through javac's Filer. */
    void writeTo(Filer filer) throws IOException {
        String name = file.typeSpec().name();
        Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
        JavaFileObject source =
                filer.createSourceFile(file.packageName().isEmpty() ? name : file.packageName() + "." + name, origins);
        try (Writer writer = source.openWriter()) {
            writer.write(text());
        }
    }

    /** The whole text. */
    String text() {
        String marked = file.toString();
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (String comment : comments) {
            int mark = marked.indexOf(MARK, start);
            text.append(marked, start, mark);
            int line = marked.lastIndexOf('\n', mark) + 1;
            append(comment, marked.substring(line, mark), text);
            start = mark + 1;
        }
        return text.append(marked, start, marked.length()).toString();
    }

    /** Each line behind the first gets the margin, an empty one without the blank at its end. */
    private static void append(String comment, String margin, StringBuilder text) {
        String blank = margin.stripTrailing();
        int end = comment.indexOf('\n');
        text.append(comment, 0, end);
        for (int start = end + 1; start < comment.length(); start = end + 1) {
            end = comment.indexOf('\n', start);
            text.append('\n').append(end == start ? blank : margin).append(comment, start, end);
        }
    }
}
