package dev.clobber.processor.check.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What features imply. */
final class Features {
    private Features() {}

    /** Features with all that they imply. */
    static Set<String> closure(List<String> features) {
        return new TreeSet<>(features);
    }

    /** Features without those that others among them imply, in the same order, each once. */
    static List<String> least(List<String> features) {
        return features.stream()
                .distinct()
                .filter(feature -> features.stream()
                        .noneMatch(other -> !other.equals(feature) && closure(List.of(other)).contains(feature)))
                .toList();
    }
}
