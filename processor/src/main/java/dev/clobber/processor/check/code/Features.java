package dev.clobber.processor.check.code;

import dev.clobber.processor.abi.CpuFeatures;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What features imply. */
final class Features {
    private Features() {}

    /** Features with all that they imply, and with what every processor has. */
    static Set<String> closure(List<String> features) {
        Set<String> closed = new TreeSet<>(CpuFeatures.x86_64().closure(features));
        closed.addAll(features);
        return closed;
    }

    /** Features without those that others among them imply, in the same order, each once. */
    static List<String> least(List<String> features) {
        return features.stream()
                .distinct()
                .filter(feature -> features.stream()
                        .noneMatch(other -> !other.equals(feature)
                                && closure(List.of(other)).contains(feature)))
                .toList();
    }
}
