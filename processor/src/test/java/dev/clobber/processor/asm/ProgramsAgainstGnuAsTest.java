package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole programs against GNU as: bytes with their relaxed branches and padding, relocations, and call-frame information. */
class ProgramsAgainstGnuAsTest {

    @Test
    void seededProgramsAssembleToTheSameBytes(@TempDir Path directory) throws Exception {
        for (int seed = 0; seed < 120; seed++) {
            compare(directory, RandomProgram.of(seed, 1 + seed % 4, 10 + seed * 2 % 120), "seed " + seed);
        }
    }

    @Test
    void handWrittenProgramsAssembleToTheSameBytes(@TempDir Path directory) throws Exception {
        List<String> names = List.of("write.s", "loops.s", "early-return.s", "addresses.s");
        for (String name : names) {
            try (var in = getClass().getResourceAsStream("/oracle/" + name)) {
                compare(directory, new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
            }
        }
    }

    private static void compare(Path directory, String text, String name) throws Exception {
        byte[] theirs = GnuAs.assemble(directory, text);
        ObjectCode ours = Assembled.of(text);
        if (!HexFormat.of().formatHex(theirs).equals(HexFormat.of().formatHex(ours.bytes()))) {
            Path kept = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path listing = Files.writeString(kept.resolve("failed.s"), text);
            throw new AssertionError(name + ": bytes differ, first at " + firstDifference(theirs, ours.bytes())
                    + "; the program is in " + listing);
        }
        Tool readelf = Tool.any("readelf");
        String object = directory.resolve("a.o").toString();
        assertEquals(GnuObject.relocations(readelf.run("", "-rW", object)), GnuObject.relocations(ours), name);
        String frames = readelf.run("", "--debug-dump=frames", "-W", object);
        List<String> expected = GnuObject.frames(frames);
        assertTrue(!expected.isEmpty(), frames);
        assertEquals(expected, GnuObject.frames(ours), name);
    }

    private static int firstDifference(byte[] theirs, byte[] ours) {
        return Arrays.mismatch(theirs, ours);
    }
}
