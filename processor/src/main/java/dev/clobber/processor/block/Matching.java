package dev.clobber.processor.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each of several askers a thing of its own. As many as can be served are, the earlier before the later: one that finds all it
 * would take given away has others moved along (Kuhn's algorithm).
 *
 * @param <T> the things
 */
final class Matching<T> {
    private final List<List<T>> wishes;
    private final Map<T, Integer> holders = new HashMap<>();

    private Matching(List<List<T>> wishes) {
        this.wishes = wishes;
    }

    /** What each asker gets; {@code wishes} are what each would take, the best first. */
    static <T> List<Optional<T>> of(List<List<T>> wishes) {
        Matching<T> matching = new Matching<>(wishes);
        for (int asker = 0; asker < wishes.size(); asker++) {
            matching.serve(asker, new HashSet<>());
        }
        List<Optional<T>> given = new ArrayList<>();
        for (int asker = 0; asker < wishes.size(); asker++) {
            int holder = asker;
            given.add(wishes.get(asker).stream()
                    .filter(thing -> Integer.valueOf(holder).equals(matching.holders.get(thing)))
                    .findFirst());
        }
        return given;
    }

    private boolean serve(int asker, Set<T> tried) {
        for (T thing : wishes.get(asker)) {
            if (!holders.containsKey(thing)) {
                holders.put(thing, asker);
                return true;
            }
        }
        for (T thing : wishes.get(asker)) {
            if (tried.add(thing) && serve(holders.get(thing), tried)) {
                holders.put(thing, asker);
                return true;
            }
        }
        return false;
    }
}
