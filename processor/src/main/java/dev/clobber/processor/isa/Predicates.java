package dev.clobber.processor.isa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mnemonics that stand for another one with a constant behind its operands, as {@code cmpeqps} for {@code cmpps ..., 0}. */
final class Predicates {
    private static final String READ = "read";

    /** What a mnemonic stands for. */
    record Predicate(String mnemonic, long constant) {}

    /** Read when they are first asked for, which most compilations never do. */
    private static final class Holder {
        static final Predicates ALL = new Predicates(Resources.lines("predicates.txt"));
    }

    private final Map<String, Predicate> byName = new HashMap<>();
    /** By mnemonic and constant. */
    private final Map<String, String> printed = new HashMap<>();

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
        int open = name.indexOf('(');
        int close = name.indexOf(')', open);
        if (open < 0 || close < 0) {
            throw new IllegalStateException("predicates.txt: `" + name + "` has no place for the word");
        }
        String start = name.substring(0, open);
        String end = name.substring(close + 1);
        int equals = word.indexOf('=');
        Predicate predicate = new Predicate(
                start + name.substring(open + 1, close) + end, Long.parseLong(word.substring(equals + 1)));
        String whole = start + word.substring(0, equals) + end;
        byName.put(whole, predicate);
        if (isPrinted) {
            printed.putIfAbsent(key(predicate.mnemonic(), predicate.constant()), whole);
        }
    }

    /** What a mnemonic stands for; empty for one that stands for itself. */
    static Optional<Predicate> find(String mnemonic) {
        return Optional.ofNullable(Holder.ALL.byName.get(mnemonic));
    }

    private static String key(String mnemonic, long constant) {
        return mnemonic + " " + constant;
    }

    /** The mnemonic that is printed for another one with this constant. */
    static Optional<String> print(String mnemonic, long constant) {
        return Optional.ofNullable(Holder.ALL.printed.get(key(mnemonic, constant)));
    }

    static Set<String> names() {
        return Holder.ALL.byName.keySet();
    }
}
