package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random programs do natively what they do on the JVM, to the line of an exception. */
class RandomProgramsTest {
    /** More of them, for a longer look: {@code -Dclobber.programs=1000000}. */
    private static final int PROGRAMS = Integer.getInteger("clobber.programs", 1000);

    /** Each JDK has others. */
    private static final long SEED =
            Long.getLong("clobber.seed", Runtime.version().feature() * 1_000_000L);

    /** So many in a run of javac. */
    private static final int BATCH = 50;

    private static final int SHOWN = 3;

    @TempDir
    Path directory;

    /** A program that does not do the same. */
    private record Failure(String name, String source, String difference) {}

    @Test
    void bothWaysGiveTheSame() throws IOException {
        List<Failure> failures = LongStream.iterate(SEED, seed -> seed < SEED + PROGRAMS, seed -> seed + BATCH)
                .parallel()
                .boxed()
                .flatMap(seed -> failures(seed, (int) Math.min(BATCH, SEED + PROGRAMS - seed)).stream())
                .toList();
        List<String> shown = new ArrayList<>();
        for (Failure failure : failures.subList(0, Math.min(SHOWN, failures.size()))) {
            shown.add(shown(failure.name(), failure.source(), failure.difference()));
        }
        assertTrue(
                failures.isEmpty(),
                failures.size() + " programs of " + PROGRAMS + " differ\n" + String.join("\n", shown));
    }

    private List<Failure> failures(long seed, int count) {
        try {
            Map<String, String> sources = sources(seed, count);
            Path classes = Files.createDirectory(directory.resolve("batch" + seed));
            assertEquals(List.of(), errors(TwoWays.compile(classes, sources, true)));
            List<String> names = new ArrayList<>(sources.keySet());
            Map<String, Shell.End> expected = TwoWays.onJvm(classes, names);
            Map<String, Shell.End> actual = TwoWays.natively(classes, names);
            List<Failure> failures = new ArrayList<>();
            for (String name : names) {
                TwoWays.difference(expected.get(name), actual.get(name))
                        .ifPresent(difference -> failures.add(new Failure(name, sources.get(name), difference)));
            }
            Shell.delete(classes);
            return failures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown(String name, String source, String difference) throws IOException {
        Shrinker shrinker = new Shrinker(Files.createDirectory(directory.resolve("shrinking-" + name)), name);
        String small = shrinker.shrink(source);
        return "==== " + name + "\n" + difference + "\n---- smaller:\n" + small + "\n" + shrinker.report(small);
    }

    /** The generator itself: javac takes what it makes, all of it ends, and enough of it throws, but not too much. */
    @Test
    void randomProgramsEnd() throws IOException {
        Map<String, String> sources = sources(SEED, 300);
        Path classes = Files.createDirectory(directory.resolve("jvm"));
        assertEquals(List.of(), errors(TwoWays.compile(classes, sources, false)));
        Map<String, Shell.End> ends = TwoWays.onJvm(classes, sources.keySet());
        Map<String, Integer> thrown = new TreeMap<>();
        int silent = 0;
        for (Shell.End end : ends.values()) {
            Uncaught.natively(end.err()).ifPresent(each -> thrown.merge(each.type(), 1, Integer::sum));
            silent += end.out().isEmpty() ? 1 : 0;
        }
        int all = ends.size();
        int threw = thrown.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(threw > all / 20 && threw < all / 2, thrown::toString);
        assertTrue(thrown.containsKey("java.lang.ArithmeticException"), thrown::toString);
        assertTrue(thrown.containsKey("java.lang.ArrayIndexOutOfBoundsException"), thrown::toString);
        assertTrue(silent < all / 3, "silent: " + silent);
    }

    @Test
    void aNumberGivesItsProgram() {
        assertEquals(RandomProgram.source(7), RandomProgram.source(7));
        assertTrue(!RandomProgram.source(7).equals(RandomProgram.source(8).replace("P8", "P7")));
    }

    private static Map<String, String> sources(long seed, int count) {
        Map<String, String> sources = new TreeMap<>();
        for (long i = seed; i < seed + count; i++) {
            sources.put(RandomProgram.name(i), RandomProgram.source(i));
        }
        return sources;
    }

    private static List<String> errors(Javac.Result compiled) {
        List<String> errors = compiled.messages().stream()
                .filter(message -> message.contains("error: "))
                .toList();
        return errors.isEmpty() && !compiled.success() ? compiled.messages() : errors;
    }
}
