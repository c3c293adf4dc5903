package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A choice from the samples of all rows, for tests that put instructions together. */
final class Samples {
    private Samples() {}

    /** So many of each row that GNU as knows, spread over the row's samples. */
    static List<String> ofGnuAs(int each) {
        Map<String, String> oracles = new HashMap<>();
        for (String family : Recording.families()) {
            Recording.read(family)
                    .forEach(recording -> oracles.put(family + " " + recording.key(), recording.oracle()));
        }
        List<String> chosen = new ArrayList<>();
        for (SampleRow row : SampleRow.all()) {
            if ("gnu".equals(oracles.get(row.family() + " " + row.key()))) {
                int step = Math.max(1, row.texts().size() / each);
                for (int i = 0; i < row.texts().size(); i += step) {
                    chosen.add(row.texts().get(i));
                }
            }
        }
        return chosen;
    }
}
