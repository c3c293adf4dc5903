package dev.clobber.processor.isa;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form does to the flags.
 *
 * @param read flags that the result depends on ({@code r=})
 * @param written flags set to a value that depends on the result ({@code w=})
 * @param conditional flags that are written or left as they were ({@code cw=})
 * @param cleared flags set to 0 ({@code 0=})
 * @param set flags set to 1 ({@code 1=})
 * @param undefined flags that hold nothing to rely on afterwards ({@code u=})
 */
public record FlagEffects(
        Set<Flag> read,
        Set<Flag> written,
        Set<Flag> conditional,
        Set<Flag> cleared,
        Set<Flag> set,
        Set<Flag> undefined) {
    private static final Set<String> VERBS = Set.of("r", "w", "cw", "0", "1", "u");
    private static final FlagEffects NONE = new FlagEffects(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets, in the order of the flags. */
    public FlagEffects {
        requireDisjoint(written, conditional, cleared, set, undefined);
    }

    static FlagEffects parse(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return NONE;
        }
        Map<String, Set<Flag>> effects = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String verb = equals < 0 ? word : word.substring(0, equals);
            if (!VERBS.contains(verb) || equals < 0) {
                throw new IllegalArgumentException(
                        "`" + word + "` is no flag effect; those are r=, w=, cw=, 0=, 1=, and u= with flag letters");
            }
            if (effects.put(verb, Flag.parse(word.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("`" + verb + "=` stands twice");
            }
        }
        return new FlagEffects(
                effects.getOrDefault("r", Set.of()),
                effects.getOrDefault("w", Set.of()),
                effects.getOrDefault("cw", Set.of()),
                effects.getOrDefault("0", Set.of()),
                effects.getOrDefault("1", Set.of()),
                effects.getOrDefault("u", Set.of()));
    }

    /** What is left when nothing is written. */
    FlagEffects onlyRead() {
        return new FlagEffects(read, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** What is written on a condition is written. */
    FlagEffects certain() {
        return new FlagEffects(read, FlagChanges.union(written, conditional), Set.of(), cleared, set, undefined);
    }

    /** What is written is written on a condition. */
    FlagEffects uncertain() {
        return new FlagEffects(read, Set.of(), defined(), Set.of(), Set.of(), undefined);
    }

    /**
     * The flags that hold a defined value afterwards, or may.
     *
     * @return written, conditionally written, cleared, and set ones
     */
    public Set<Flag> defined() {
        return FlagChanges.union(FlagChanges.union(written, conditional), FlagChanges.union(cleared, set));
    }

    @SafeVarargs
    private static void requireDisjoint(Set<Flag>... effects) {
        Set<Flag> seen = EnumSet.noneOf(Flag.class);
        for (Set<Flag> effect : effects) {
            for (Flag flag : effect) {
                if (!seen.add(flag)) {
                    throw new IllegalArgumentException(flag + " has two effects");
                }
            }
        }
    }
}
