package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.abi.JniFunction;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.ObjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared routines: GNU as makes the same bytes of their source, and their constants are those of their sources. */
final class SupportTest {
    @TempDir
    Path directory;

    private static final Map<String, Integer> CONSTANTS =
            new SupportText(Support.source(), EnumSet.allOf(Feature.class)).constants();

    @Test
    void gnuAssemblesTheSameBytes() throws IOException {
        Tools.require("as");
        int tried = 0;
        for (int mask = 1; mask < 1 << Feature.values().length; mask++) {
            Set<Feature> features = features(mask);
            if (isPossible(features)) {
                assertSameBytes(features);
                tried++;
            }
        }
        assertEquals(125, tried);
    }

    private static Set<Feature> features(int mask) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if ((mask >> feature.ordinal() & 1) != 0) {
                features.add(feature);
            }
        }
        return features;
    }

    private static boolean isPossible(Set<Feature> features) {
        boolean arrays = features.contains(Feature.PINNED) || features.contains(Feature.COPIED);
        boolean buffers = arrays || features.contains(Feature.STRINGS) || features.contains(Feature.DIRECT);
        boolean unpinned = features.contains(Feature.COPIED)
                || features.contains(Feature.STRINGS)
                || features.contains(Feature.DIRECT);
        return features.contains(Feature.ARRAYS) == arrays
                && features.contains(Feature.BUFFERS) == buffers
                && (!features.contains(Feature.LOW) || unpinned)
                && (!features.contains(Feature.NONNULL) || features.contains(Feature.DIRECT) || arrays)
                && (hasNoneApart(features) || features.size() == 1 || features.size() > 9);
    }

    /** Whether none of the parts is there that have nothing to do with others. */
    private static boolean hasNoneApart(Set<Feature> features) {
        return !features.contains(Feature.RECORDS) && !features.contains(Feature.CPU);
    }

    private void assertSameBytes(Set<Feature> features) throws IOException {
        Path source = Files.writeString(directory.resolve("support.s"), Support.source());
        Path object = directory.resolve("support.o");
        Path binary = directory.resolve("support.bin");
        List<String> command = new ArrayList<>(List.of("as", source.toString(), "-o", object.toString()));
        features.forEach(feature -> command.addAll(List.of("--defsym", feature + "=1")));
        Tools.succeed(command);
        Tools.succeed(List.of("objcopy", "-O", "binary", "-j", ".text", object.toString(), binary.toString()));
        ObjectCode code = Assembler.assemble(
                Code.builder().text(new Support(features).text()).build());
        String undefined = Tools.succeed(List.of("nm", "-u", object.toString()));
        for (ObjectCode.Fixup fixup : code.fixups()) {
            assertTrue(undefined.contains(fixup.symbol()), fixup.symbol());
            assertTrue(
                    fixup.symbol().matches("clobber\\.((buffer|cpu|errno|raise|record)\\..*|spare)"),
                    "routine left out: " + fixup.symbol());
        }
        HexFormat hex = HexFormat.ofDelimiter(" ");
        assertEquals(hex.formatHex(Files.readAllBytes(binary)), hex.formatHex(code.bytes()), features.toString());
    }

    @Test
    void jniOffsets() {
        for (JniFunction function : JniFunction.values()) {
            assertEquals(function.offset(), CONSTANTS.get(function.name()), function.name());
        }
    }

    @Test
    void planConstants() {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("THROWS", PlanWriter.THROWS),
                Map.entry("BELOW_4G", PlanWriter.BELOW_4G),
                Map.entry("NOT_NULL", PlanWriter.NOT_NULL),
                Map.entry("PIN", PlanWriter.PIN),
                Map.entry("COPY_IN", PlanWriter.COPY_IN),
                Map.entry("COPY_OUT", PlanWriter.COPY_OUT),
                Map.entry("TO_RESULT", PlanWriter.TO_RESULT),
                Map.entry("COUNTED", PlanWriter.COUNTED),
                Map.entry("FIXED", PlanWriter.FIXED),
                Map.entry("FIRST", PlanWriter.FIRST),
                Map.entry("LAST", PlanWriter.LAST),
                Map.entry("STRING", PlanWriter.STRING),
                Map.entry("BUFFER", PlanWriter.BUFFER));
        expected.forEach((name, value) -> assertEquals(value, CONSTANTS.get(name), name));
    }

    @Test
    void systemConstants() throws IOException {
        Tools.require("gcc");
        Path source = Files.writeString(directory.resolve("constants.c"), """
                #define _GNU_SOURCE
                #include <asm/unistd_64.h>
                #include <sys/mman.h>
                #include <stdio.h>
                int main(void) {
                    printf("%d %d %d %d %d\\n", __NR_mmap, __NR_munmap, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT);
                }
                """);
        Path program = directory.resolve("constants");
        Tools.succeed(List.of("gcc", "-o", program.toString(), source.toString()));
        String expected = List.of(
                        "NR_mmap",
                        "NR_munmap",
                        "PROT_READ_WRITE",
                        "MAP_PRIVATE_ANONYMOUS",
                        "MAP_PRIVATE_ANONYMOUS_32BIT")
                .stream()
                .map(name -> CONSTANTS.get(name).toString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        assertEquals(expected, Tools.succeed(List.of(program.toString())).strip());
    }
}
