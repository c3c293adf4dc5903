package dev.clobber.processor.abi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The features of x86-64 processors, immutable. The facts are text, in {@code x86-64.features} beside this class, whose head explains
 * the columns.
 */
public final class CpuFeatures {
    private static final String RESOURCE = "x86-64.features";
    private static final String NONE = "-";
    private static final String BASELINE = "baseline";
    private static final String UNKNOWN = "unknown";
    private static final int FIELDS = 5;

    /** Read when it is first asked for: most types require nothing. */
    private static final class Bundled {
        static final CpuFeatures TABLE = of(text());
    }

    private final Map<String, CpuFeature> features;
    private final Set<String> baseline;

    private CpuFeatures(Map<String, CpuFeature> features) {
        SortedSet<String> names = new TreeSet<>();
        for (CpuFeature feature : features.values()) {
            if (feature.isBaseline()) {
                names.add(feature.name());
            }
        }
        this.features = features;
        this.baseline = Collections.unmodifiableSet(names);
    }

    /** The table that comes with this class. */
    public static CpuFeatures x86_64() {
        return Bundled.TABLE;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a line is wrong
     */
    static CpuFeatures of(String text) {
        Map<String, CpuFeature> features = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            CpuFeature feature = feature(number, line);
            for (String implied : feature.implied()) {
                require(features, implied, line);
            }
            if (features.put(feature.name(), feature) != null) {
                throw new IllegalArgumentException("twice: " + line);
            }
        }
        return new CpuFeatures(features);
    }

    /** What comes with a feature stands above it, so there are no circles. */
    private static void require(Map<String, CpuFeature> features, String implied, String line) {
        if (!features.containsKey(implied)) {
            throw new IllegalArgumentException("`" + implied + "` does not stand above: " + line);
        }
    }

    private static CpuFeature feature(int number, String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\\|")) {
            fields.add(field.strip());
        }
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(RESOURCE + ":" + number + ": expected " + FIELDS + " fields: " + line);
        }
        String cpuid = fields.get(1);
        boolean isAsked = !cpuid.equals(BASELINE) && !cpuid.equals(UNKNOWN);
        long state = 0;
        for (String bit : words(fields.get(2))) {
            state |= 1L << Integer.parseInt(bit);
        }
        return new CpuFeature(
                fields.get(0),
                cpuid.equals(BASELINE),
                isAsked ? Optional.of(CpuidBit.parse(cpuid)) : Optional.empty(),
                state,
                words(fields.get(3)),
                words(fields.get(4)));
    }

    private static List<String> words(String field) {
        return field.equals(NONE) ? List.of() : List.of(field.split(" "));
    }

    /** The feature of a name, in /proc/cpuinfo's spelling. */
    public Optional<CpuFeature> find(String name) {
        return Optional.ofNullable(features.get(name));
    }

    /** All names, in the order of the table. */
    public List<String> names() {
        return List.copyOf(features.keySet());
    }

    /** What /proc/cpuinfo calls something that has other names too: {@code abm} for {@code lzcnt}, {@code avx2} for {@code AVX2}. */
    public Optional<String> cpuinfoName(String otherName) {
        String word = otherName.strip().toLowerCase(Locale.ROOT);
        return features.values().stream()
                .filter(feature -> feature.name().equals(word)
                        || feature.otherNames().contains(word)
                        || feature.name().equals(word.replace('-', '_').replace('.', '_')))
                .map(CpuFeature::name)
                .findFirst();
    }

    /** What every x86-64 processor has. */
    public Set<String> baseline() {
        return baseline;
    }

    /**
     * Some features, all that comes with them, and the baseline: what a processor that has them can do. Words that are no features are
     * left out.
     */
    public Set<String> closure(Collection<String> wanted) {
        SortedSet<String> closed = new TreeSet<>(baseline);
        Deque<String> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            CpuFeature feature = features.get(open.pop());
            if (feature != null && closed.add(feature.name())) {
                open.addAll(feature.implied());
            }
        }
        return closed;
    }

    private static String text() {
        try (InputStream in = CpuFeatures.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("this jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
