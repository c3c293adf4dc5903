package dev.clobber.processor.isa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mnemonics that stand for another one with a constant behind its operands, as {@code cmpeqps} for {@code cmpps ..., 0}. */
final class Predicates {
    private static final Pattern NAME = Pattern.compile("(\\w+)\\((\\w*)\\)(\\w+)");
    private static final String READ = "read";

    /** What a mnemonic stands for. */
    record Predicate(String mnemonic, long constant) {}

    /** Read when they are first asked for, which most compilations never do. */
    private static final class Holder {
        static final Predicates ALL = new Predicates(Resources.lines("predicates.txt"));
    }

    private final Map<String, Predicate> byName = new HashMap<>();
    private final Map<Predicate, String> printed = new HashMap<>();

    private Predicates(List<Resources.Line> lines) {
        for (Resources.Line line : lines) {
            String[] columns = line.text().split("\\|");
            for (String name : Words.of(columns[0])) {
                for (String word : Words.of(columns[1])) {
                    add(name, word, columns.length == 2 || !columns[2].trim().equals(READ));
                }
            }
        }
    }

    private void add(String name, String word, boolean isPrinted) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalStateException("predicates.txt: `" + name + "` has no place for the word");
        }
        int equals = word.indexOf('=');
        Predicate predicate = new Predicate(
                parts.group(1) + parts.group(2) + parts.group(3), Long.parseLong(word.substring(equals + 1)));
        String whole = parts.group(1) + word.substring(0, equals) + parts.group(3);
        byName.put(whole, predicate);
        if (isPrinted) {
            printed.putIfAbsent(predicate, whole);
        }
    }

    /** What a mnemonic stands for; empty for one that stands for itself. */
    static Optional<Predicate> find(String mnemonic) {
        return Optional.ofNullable(Holder.ALL.byName.get(mnemonic));
    }

    /** The mnemonic that is printed for another one with this constant. */
    static Optional<String> print(String mnemonic, long constant) {
        return Optional.ofNullable(Holder.ALL.printed.get(new Predicate(mnemonic, constant)));
    }

    static Set<String> names() {
        return Holder.ALL.byName.keySet();
    }
}
