package dev.clobber.processor.programs;

import dev.clobber.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a program smaller that does something else natively than on the JVM, as long as it still does. */
final class Shrinker {
    private static final int MOST_TRIES = 3000;
    private static final List<String> SIMPLE = List.of("0", "1", "0L", "true", "false");

    /** Before it are the package, the imports, and the head of the class. */
    private static final int FIRST = 3;

    private final Path directory;
    private final String name;
    private int tries;

    Shrinker(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** A smaller source that differs, too. */
    String shrink(String source) {
        String best = source;
        boolean isBetter = true;
        while (isBetter && tries < MOST_TRIES) {
            Optional<String> smaller = smallerByLines(best);
            String current = best;
            smaller = smaller.isPresent() ? smaller : smallerByExpressions(current);
            isBetter = smaller.isPresent();
            best = smaller.orElse(best);
        }
        return best;
    }

    /** Without as many statements and blocks as possible, in one pass. */
    private Optional<String> smallerByLines(String source) {
        List<String> lines = new ArrayList<>(Arrays.asList(source.split("\n")));
        boolean isSmaller = false;
        for (int at = FIRST; at < lines.size(); at++) {
            int end = endOfBlock(lines, at);
            List<String> without = new ArrayList<>(lines);
            without.subList(at, end + 1).clear();
            if (differs(without)) {
                lines = without;
                isSmaller = true;
                at--;
                continue;
            }
            if (end > at) {
                List<String> unwrapped = new ArrayList<>(lines);
                unwrapped.remove(end);
                unwrapped.remove(at);
                if (differs(unwrapped)) {
                    lines = unwrapped;
                    isSmaller = true;
                    at--;
                }
            }
        }
        return isSmaller ? Optional.of(String.join("\n", lines)) : Optional.empty();
    }

    /** The line where the block that begins here ends: this one where none does. */
    private static int endOfBlock(List<String> lines, int at) {
        int depth = 0;
        for (int i = at; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            depth -= line.startsWith("}") ? 1 : 0;
            depth += line.endsWith("{") ? 1 : 0;
            if (depth <= 0) {
                return i;
            }
        }
        return at;
    }

    /** With parts in parentheses replaced by something simple, or by a part of theirs. */
    private Optional<String> smallerByExpressions(String source) {
        String current = source;
        boolean isSmaller = false;
        for (int from = current.indexOf('('); from >= 0; from = current.indexOf('(', from + 1)) {
            int to = closing(current, from);
            if (to < 0 || to - from < 3) {
                continue;
            }
            for (String replacement : replacements(current.substring(from + 1, to))) {
                String candidate = current.substring(0, from) + replacement + current.substring(to + 1);
                if (replacement.length() < to - from + 1 && differs(List.of(candidate.split("\n")))) {
                    current = candidate;
                    isSmaller = true;
                    from--;
                    break;
                }
            }
        }
        return isSmaller ? Optional.of(current) : Optional.empty();
    }

    private static List<String> replacements(String inside) {
        List<String> all = new ArrayList<>(SIMPLE);
        int inner = inside.indexOf('(');
        if (inner >= 0) {
            int end = closing(inside, inner);
            if (end > inner) {
                all.add(inside.substring(inner, end + 1));
            }
        }
        int last = inside.lastIndexOf(' ');
        if (last >= 0) {
            all.add(inside.substring(last + 1));
            all.add(inside.substring(0, inside.indexOf(' ')));
        }
        return all;
    }

    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean differs(List<String> lines) {
        return tries < MOST_TRIES && difference(String.join("\n", lines) + "\n").isPresent();
    }

    private Optional<String> difference(String source) {
        try {
            Path classes = Files.createDirectory(directory.resolve("try" + tries++));
            try {
                // Plain javac answers sooner where the source is none.
                if (!TwoWays.compile(classes, Map.of(name, source), false).success()
                        || !TwoWays.compile(classes, Map.of(name, source), true).success()) {
                    return Optional.empty();
                }
                return TwoWays.difference(
                        TwoWays.onJvm(classes, List.of(name)).get(name),
                        TwoWays.natively(classes, List.of(name)).get(name));
            } finally {
                Shell.delete(classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a source does, and its listing. */
    String report(String source) {
        try {
            Path classes = Files.createDirectory(directory.resolve("report"));
            Javac.Result compiled = TwoWays.compile(classes, Map.of(name, source), true);
            String difference = TwoWays.difference(
                            TwoWays.onJvm(classes, List.of(name)).get(name),
                            TwoWays.natively(classes, List.of(name)).get(name))
                    .orElse("");
            Path listing = compiled.output().resolve("native").resolve(name + ".lst");
            return difference + "\n" + (Files.exists(listing) ? Files.readString(listing) : "no listing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
