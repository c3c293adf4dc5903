package dev.clobber.processor.abi;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code linux.counts}: the calls whose result is a count that one of their arguments limits. */
public final class SystemCallCounts {
    private static final String FILE = "linux.counts";

    private SystemCallCounts() {}

    /**
     * The argument than which a result that is no error is not greater.
     *
     * @param call the name of a call
     * @return the argument by its name in the table of calls; empty for a call that no argument limits
     */
    public static Optional<String> limit(String call) {
        return Optional.ofNullable(all().get(call));
    }

    /** The arguments by the names of their calls. */
    public static SortedMap<String, String> all() {
        return Table.LIMITS;
    }

    /** Read when it is first asked for. */
    private static final class Table {
        static final SortedMap<String, String> LIMITS = read();

        private static SortedMap<String, String> read() {
            SortedMap<String, String> limits = new TreeMap<>();
            SystemCallResources.text(FILE).lines().forEach(line -> {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split(" +");
                    limits.put(words[0], words[1]);
                }
            });
            return Collections.unmodifiableSortedMap(limits);
        }
    }
}
