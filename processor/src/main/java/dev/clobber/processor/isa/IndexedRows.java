package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows by way of {@code x86.index}, which the build makes: a file is read when a mnemonic in it is first asked for, and of the
 * file only that mnemonic's rows are looked at. A cold compiler that needs three instructions would otherwise spend more time on
 * half a megabyte of text than on all else.
 */
final class IndexedRows implements Rows {
    /** Beside the families; its lines, sorted, name a mnemonic and, for each run of its rows, family, line, offset, and length. */
    static final String INDEX = "x86/x86.index";

    private final String index;
    private final Map<String, String> families = new ConcurrentHashMap<>();

    private IndexedRows(String index) {
        this.index = index;
    }

    /** Empty where the classes were built by something else than the project's build. */
    static Optional<IndexedRows> find() {
        Optional<String> index = Resources.text(INDEX);
        return index.isPresent() ? Optional.of(new IndexedRows(index.get())) : Optional.empty();
    }

    /** What the line of a mnemonic says behind it. The lines are sorted, so half of them drop out with each look. */
    private String runs(String mnemonic) {
        int low = 0;
        int high = index.length();
        while (low < high) {
            int start = index.lastIndexOf('\n', (low + high >>> 1) - 1) + 1;
            int space = index.indexOf(' ', start);
            int end = index.indexOf('\n', start);
            int order = mnemonic.compareTo(index.substring(start, space));
            if (order == 0) {
                return index.substring(space + 1, end);
            }
            if (order < 0) {
                high = start;
            } else {
                low = end + 1;
            }
        }
        return "";
    }

    @Override
    public List<Resources.Line> of(String mnemonic) {
        List<Resources.Line> lines = new ArrayList<>();
        List<String> words = Words.of(runs(mnemonic));
        for (int i = 0; i < words.size(); i += 4) {
            String family = words.get(i);
            int start = Integer.parseInt(words.get(i + 2));
            String text = family(family).substring(start, start + Integer.parseInt(words.get(i + 3)));
            lines.addAll(Resources.lines(Families.resource(family), text, Integer.parseInt(words.get(i + 1))));
        }
        return lines;
    }

    private String family(String name) {
        String text = families.get(name);
        if (text == null) {
            text = Resources.require(Families.resource(name));
            families.put(name, text);
        }
        return text;
    }

    @Override
    public Set<String> mnemonics() {
        Set<String> mnemonics = new TreeSet<>();
        int end;
        for (int start = 0; start < index.length(); start = end + 1) {
            end = index.indexOf('\n', start);
            mnemonics.add(index.substring(start, index.indexOf(' ', start)));
        }
        return mnemonics;
    }
}
