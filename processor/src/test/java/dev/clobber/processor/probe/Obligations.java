package dev.clobber.processor.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a row says can happen, and therefore has to be seen in one of its examples. */
final class Obligations {
    /** One of them. */
    static final class Obligation {
        private boolean met;

        boolean isOpen() {
            return !met;
        }

        void meet() {
            met = true;
        }

        void meetIf(boolean seen) {
            met |= seen;
        }
    }

    private final Map<String, Obligation> all = new TreeMap<>();

    /** The one of a name, which other examples of the row may have too. */
    Obligation get(String name) {
        return all.computeIfAbsent(name, key -> new Obligation());
    }

    /** One that nobody asks for. */
    static Obligation none() {
        Obligation none = new Obligation();
        none.meet();
        return none;
    }

    /** The names of those that no example has met. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        all.forEach((name, obligation) -> {
            if (obligation.isOpen()) {
                open.add(name);
            }
        });
        return open;
    }
}
