package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the methods of a type require of the processor, numbered: a number is a bit of {@code clobber.cpu.mask}, which {@code cpu.s}
 * explains. Each feature has one, so that a message can name it, and so has each set of several that one method requires, so that its
 * stub need test no more than one bit.
 */
public final class Requirements {
    /** The bit of the first quadword that says that the others are final; no requirement has it, in any quadword. */
    private static final int DETECTED = Long.SIZE - 1;

    private final Map<Set<String>, Integer> bits = new LinkedHashMap<>();

    /** Numbers sets of features, each of which no other of its set implies. */
    Requirements(List<Set<String>> sets) {
        for (Set<String> set : sets) {
            for (String feature : set) {
                number(Set.of(feature));
            }
        }
        for (Set<String> set : sets) {
            if (!set.isEmpty()) {
                number(set);
            }
        }
    }

    private void number(Set<String> set) {
        int number = bits.size();
        bits.putIfAbsent(set, number / DETECTED * Long.SIZE + number % DETECTED);
    }

    /**
     * Numbers requirements.
     *
     * @param methods all methods of a type, in order
     */
    public static Requirements of(List<? extends BoundMethod> methods) {
        List<Set<String>> sets = new ArrayList<>();
        for (BoundMethod method : methods) {
            sets.add(features(method));
        }
        return new Requirements(sets);
    }

    /** The features that a method requires, in order of their names, without the baseline and without what another of them implies. */
    public static Set<String> features(BoundMethod method) {
        if (!(method instanceof AsmMethod block) || block.requires().isEmpty()) {
            return Set.of();
        }
        CpuFeatures table = CpuFeatures.x86_64();
        Set<String> declared = new TreeSet<>();
        block.requires().get().names().forEach(name -> declared.add(name.value().strip()));
        Set<String> needed = new TreeSet<>(declared);
        needed.removeIf(feature -> table.baseline().contains(feature)
                || declared.stream()
                        .anyMatch(other -> !other.equals(feature)
                                && table.closure(List.of(other)).contains(feature)));
        return needed;
    }

    /** Whether every x86-64 processor will do. */
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /**
     * The bit of {@code clobber.cpu.mask} that is set where the processor has some features, once it has been asked.
     *
     * @param features one feature, or all that {@link #features} gives for one of the methods; not none
     */
    public int bit(Set<String> features) {
        return bits.get(features);
    }

    /** The size of {@code clobber.cpu.mask} in bytes. */
    int maskBytes() {
        return (bits.size() + DETECTED - 1) / DETECTED * Long.BYTES;
    }

    /** The requirements in the order of their bits. */
    Map<Set<String>, Integer> bits() {
        return bits;
    }

    /** What {@code clobber.lacking} takes to name the feature that a method lacks. */
    byte[] lacking(BoundMethod method) {
        PlanBytes list = new PlanBytes();
        for (String feature : features(method)) {
            byte[] text = ModifiedUtf8.encode(method.name() + " " + feature);
            int padding = -text.length & Integer.BYTES - 1;
            list.u32(bit(Set.of(feature))).u32(2L * Integer.BYTES + text.length + padding);
            list.bytes(text).bytes(new byte[padding]);
        }
        return list.toByteArray();
    }
}
