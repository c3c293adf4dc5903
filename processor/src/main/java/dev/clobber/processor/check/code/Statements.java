package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Instructions as the user wrote them, operands in braces and all. */
final class Statements {
    private static final Pattern LABELS = Pattern.compile("^(\\s*[\\w.$]+\\s*:)+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Statements() {}

    /** An instruction between backticks. */
    static String code(AssembledBlock block, int step) {
        return Words.code(text(block, step));
    }

    /** An instruction without its labels and comments. */
    static String text(AssembledBlock block, int step) {
        List<Code.Step> steps = block.flow().steps();
        Code.Step wanted = steps.get(step);
        if (wanted.line() < 1 || wanted.line() > block.lines().size()) {
            return wanted.instruction().toString();
        }
        List<String> written = instructions(block.lines().get(wanted.line() - 1).text());
        long before = steps.subList(0, step).stream()
                .filter(other -> other.line() == wanted.line())
                .count();
        long all = steps.stream().filter(other -> other.line() == wanted.line()).count();
        // A prefix can stand in a statement of its own, and then statements and instructions do not correspond.
        return written.size() == all
                ? written.get((int) before)
                : wanted.instruction().toString();
    }

    /** What of a line are instructions: neither labels nor directives nor comments. */
    static List<String> instructions(String line) {
        return statements(line).stream()
                .filter(statement -> !statement.startsWith("."))
                .toList();
    }

    /** What of a line are directives: data. */
    static List<String> directives(String line) {
        return statements(line).stream()
                .filter(statement -> statement.startsWith("."))
                .toList();
    }

    private static List<String> statements(String line) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        int i = 0;
        while (i < line.length() && line.charAt(i) != '#' && !line.startsWith("//", i)) {
            char c = line.charAt(i);
            if (line.startsWith("/*", i)) {
                int end = line.indexOf("*/", i);
                i = end < 0 ? line.length() : end + 2;
            } else if (c == ';') {
                finish(statement, statements);
                i++;
            } else {
                int end = c == '\'' ? endOfCharacter(line, i) : i + 1;
                statement.append(line, i, end);
                i = end;
            }
        }
        finish(statement, statements);
        return statements;
    }

    /** A semicolon between quotes ends nothing. */
    private static int endOfCharacter(String line, int start) {
        int width = line.startsWith("\\", start + 1) ? 2 : 1;
        return Math.min(line.length(), start + 2 + width);
    }

    private static void finish(StringBuilder statement, List<String> statements) {
        String bare = LABELS.matcher(statement).replaceFirst("").strip();
        if (!bare.isEmpty()) {
            statements.add(BLANKS.matcher(bare).replaceAll(" "));
        }
        statement.setLength(0);
    }
}
