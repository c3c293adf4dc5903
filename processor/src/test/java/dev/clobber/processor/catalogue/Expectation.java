package dev.clobber.processor.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A diagnostic that a source under {@code bad/} says javac gives, written in comments above the line that it points at:
 *
 * <pre>
 *     // error: [clobber:unknown-register] unknown register `rsl`
 *     //                               ^
 *     &#64;Syscall(nr = 33, regs = {"rdi", "rsl"})
 * </pre>
 *
 * <p>The first comment is {@code error:} or {@code warning:} and the whole headline, or its beginning and {@code …}. The second has
 * the caret in its column; without it the caret is at the first character of the line that is no blank. Several diagnostics of one
 * line are several such comments, in the order in which javac gives them.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text kind and headline
 */
record Expectation(long line, long column, String text) {
    private static final Pattern COMMENT = Pattern.compile("\\s*// ((?:error|warning): .*)");
    private static final Pattern CARET = Pattern.compile("\\s*// *\\^ *");
    private static final String ELLIPSIS = "…";

    /** The expectations of a source, from top to bottom. */
    static List<Expectation> of(String source) {
        List<String> lines = source.lines().toList();
        List<Expectation> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches()) {
                int target = target(lines, i);
                boolean hasCaret = CARET.matcher(lines.get(i + 1)).matches();
                int column = hasCaret ? lines.get(i + 1).indexOf('^') : indentation(lines.get(target));
                all.add(new Expectation(target + 1L, column + 1L, comment.group(1)));
            }
        }
        return all;
    }

    /** What javac said, in the same form. */
    static Expectation of(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
        String headline = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
        return new Expectation(
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                (isError ? "error: " : "warning: ") + headline);
    }

    /** This with the beginning of its text, where what was expected has no more. */
    Expectation shortenedLike(Expectation expected) {
        String start = expected.text.replace(ELLIPSIS, "");
        return expected.text.endsWith(ELLIPSIS) && text.startsWith(start)
                ? new Expectation(line, column, expected.text)
                : this;
    }

    private static int target(List<String> lines, int comment) {
        int line = comment;
        while (lines.get(line).strip().startsWith("//")) {
            line++;
        }
        return line;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
