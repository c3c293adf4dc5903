package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.CpuFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question what the processor can do, asked of the processor by our own machine code. */
final class RequirementsTest {
    /** Where the kernel's words differ from the processor's bits: these it shows only if it uses the feature itself. */
    private static final Set<String> KERNELS_CHOICE = Set.of("user_shstk", "ibt", "umip", "smep", "smap", "pcid");

    @TempDir
    Path directory;

    @Test
    void numbersFeaturesAndSetsAndSparesTheMark() {
        Requirements requirements = new Requirements(List.of(
                Set.of(),
                Set.of("bmi2"),
                Set.of("avx2", "bmi2"),
                Set.of("bmi2"),
                new TreeSet<>(Set.of("bmi2", "avx2"))));
        assertEquals(List.of(0, 1, 2), List.copyOf(requirements.bits().values()));
        assertEquals(0, requirements.bit(Set.of("bmi2")));
        assertEquals(2, requirements.bit(Set.of("avx2", "bmi2")));
        assertEquals(8, requirements.maskBytes());
        List<Set<String>> all = new ArrayList<>();
        asked().forEach(name -> all.add(Set.of(name)));
        Requirements many = new Requirements(all);
        assertTrue(all.size() > 64);
        assertEquals(62, many.bits().get(all.get(62)));
        assertEquals(64, many.bits().get(all.get(63)));
        assertEquals(16, many.maskBytes());
        assertTrue(new Requirements(List.of(Set.of())).isEmpty());
    }

    /** Every feature, and every pair of neighbours; the kernel has the last word. */
    @Test
    void findsWhatTheKernelFinds() throws IOException {
        Tools.require("gcc");
        List<Set<String>> sets = new ArrayList<>();
        List<String> names = asked();
        for (int i = 0; i < names.size(); i++) {
            sets.add(Set.of(names.get(i)));
            sets.add(new TreeSet<>(Set.of(names.get(i), names.get((i + 1) % names.size()))));
        }
        Requirements requirements = new Requirements(sets);
        Set<String> flags = flags();
        Map<String, String> expected = new TreeMap<>();
        for (Set<String> set : requirements.bits().keySet()) {
            Set<String> needed = new TreeSet<>(CpuFeatures.x86_64().closure(set));
            needed.removeAll(CpuFeatures.x86_64().baseline());
            expected.put(set.toString(), flags.containsAll(needed) ? "1" : "0");
        }
        assertTrue(expected.containsValue("1"));
        String answers = Tools.succeed(List.of(program(requirements).toString()));
        Map<String, String> found = new TreeMap<>();
        Iterator<String> lines = answers.lines().iterator();
        requirements.bits().keySet().forEach(set -> found.put(set.toString(), lines.next()));
        assertEquals(expected, found);
    }

    /** gdb, at every instruction of the question, finds the caller and its registers. */
    @Test
    void unwindsAtEveryInstruction() throws IOException {
        Tools.require("gcc");
        Tools.require("gdb");
        Path program = program(new Requirements(List.of(Set.of("avx2"), Set.of("amx_tile"), Set.of("abm"))));
        Path script = Files.writeString(directory.resolve("script.py"), Tools.resource("requirements.py"));
        String output =
                Tools.succeed(List.of("gdb", "-q", "-nx", "-batch", "-x", script.toString(), program.toString()));
        Matcher summary = Pattern.compile("UNWOUND (\\d+) PROBLEMS 0").matcher(output);
        assertTrue(summary.find(), () -> Tools.end(output));
        assertTrue(Integer.parseInt(summary.group(1)) > 100, () -> Tools.end(output));
    }

    /** A program that prints a line for each requirement, 1 or 0, and fails where asking changes a register. */
    private Path program(Requirements requirements) throws IOException {
        LoweredCode lowered = Lowering.lower(List.of(), requirements, Optional.of("supported"));
        Path object = GnuObject.object(directory, "code", lowered);
        Path registers = Files.writeString(directory.resolve("registers.s"), Tools.resource("requirements.s"));
        Path main = Files.writeString(directory.resolve("main.c"), """
                #include <stdio.h>
                char supported(void *env, void *type, int bit);
                int changed(void);
                int main(void) {
                    int bits[] = {%s};
                    if (changed() != 0 || changed() != 0) return 1;
                    for (unsigned i = 0; i < sizeof bits / sizeof *bits; i++) printf("%%d\\n", supported(0, 0, bits[i]));
                    return 0;
                }
                """.formatted(
                requirements.bits().values().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        Path program = directory.resolve("program");
        Tools.succeed(
                List.of("gcc", "-o", program.toString(), main.toString(), registers.toString(), object.toString()));
        return program;
    }

    private static List<String> asked() {
        CpuFeatures table = CpuFeatures.x86_64();
        return table.names().stream()
                .filter(name -> !table.baseline().contains(name) && !KERNELS_CHOICE.contains(name))
                .toList();
    }

    private static Set<String> flags() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Set.of(line.replaceAll(".*: ", "").split(" ")))
                .orElseThrow();
    }
}
