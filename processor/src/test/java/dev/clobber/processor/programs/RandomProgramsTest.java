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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random programs do natively what they do on the JVM, to the line of an exception. */
class RandomProgramsTest {
    /** More of them, for a longer look: {@code -Dclobber.programs=1000000}. */
    private static final int PROGRAMS = Integer.getInteger("clobber.programs", 2000);

    private static final long SEED = Long.getLong("clobber.seed", 1);

    /** So many in a run of javac. */
    private static final int BATCH = 50;

    private static final int SHOWN = 3;

    @TempDir
    Path directory;

    @Test
    void bothWaysGiveTheSame() throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<String>>> batches = new ArrayList<>();
            for (long seed = SEED; seed < SEED + PROGRAMS; seed += BATCH) {
                long from = seed;
                int count = (int) Math.min(BATCH, SEED + PROGRAMS - seed);
                batches.add(workers.submit(() -> differences(from, count)));
            }
            List<String> differences = new ArrayList<>();
            for (Future<List<String>> batch : batches) {
                differences.addAll(batch.get());
            }
            assertTrue(
                    differences.isEmpty(),
                    () -> differences.size() + " programs of " + PROGRAMS + " differ\n"
                            + differences.stream().limit(SHOWN).map(this::shown).collect(Collectors.joining("\n")));
        } finally {
            workers.shutdownNow();
        }
    }

    /** The names of programs that do not do the same both ways. */
    private List<String> differences(long seed, int count) throws IOException {
        Map<String, String> sources = sources(seed, count);
        Path classes = Files.createDirectory(directory.resolve("batch" + seed));
        Javac.Result compiled = TwoWays.compile(classes, sources, true);
        assertEquals(List.of(), errors(compiled), () -> "of seeds from " + sources.keySet());
        List<String> names = new ArrayList<>(sources.keySet());
        Map<String, Shell.End> expected = TwoWays.onJvm(classes, names);
        Map<String, Shell.End> actual = TwoWays.natively(classes, names);
        names.removeIf(
                name -> TwoWays.difference(expected.get(name), actual.get(name)).isEmpty());
        Shell.delete(classes);
        return names;
    }

    private String shown(String name) {
        try {
            String source = sources(Long.parseLong(name.substring(1)), 1).get(name);
            Shrinker shrinker = new Shrinker(Files.createDirectory(directory.resolve("shrinking-" + name)), name);
            String small = shrinker.shrink(source);
            return "==== " + name + "\n---- smaller:\n" + small + "\n" + shrinker.report(small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
