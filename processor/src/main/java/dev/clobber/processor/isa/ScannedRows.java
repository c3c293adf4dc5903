package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows that were all looked at, as a test or the build does. */
final class ScannedRows implements Rows {
    private final Map<String, List<Resources.Line>> rows;

    private ScannedRows(Map<String, List<Resources.Line>> rows) {
        this.rows = rows;
    }

    static ScannedRows of(List<Resources.Line> lines) {
        Map<String, List<Resources.Line>> rows = new TreeMap<>();
        for (Resources.Line line : lines) {
            rows.computeIfAbsent(FormReader.mnemonic(line.text()), mnemonic -> new ArrayList<>())
                    .add(line);
        }
        return new ScannedRows(Collections.unmodifiableMap(rows));
    }

    /** The rows of all families. */
    static ScannedRows ofFamilies() {
        List<Resources.Line> lines = new ArrayList<>();
        for (String family : Families.names()) {
            lines.addAll(Resources.lines(Families.resource(family)));
        }
        return of(lines);
    }

    @Override
    public List<Resources.Line> of(String mnemonic) {
        return rows.getOrDefault(mnemonic, List.of());
    }

    @Override
    public Set<String> mnemonics() {
        return rows.keySet();
    }
}
