package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Tools;
import dev.clobber.processor.testing.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values in mask registers, and in vector registers from 16 on. */
class MaskBlocksTest {
    private static MaskBlocks blocks;

    @BeforeAll
    static void bind() throws IOException {
        String flags = Files.readString(Path.of("/proc/cpuinfo"));
        if (!flags.contains("avx512bw") || !flags.contains("avx512vl")) {
            Tools.skip("this processor has no AVX-512");
        }
        blocks = Bindings.bind(MaskBlocks.class, Way.INTERFACE);
    }

    @Test
    void masks() {
        new Random(5).longs(20).forEach(v -> {
            assertEquals(~v, blocks.not(v));
            assertEquals(~(int) v, blocks.not((int) v));
            assertEquals((short) ~(short) v, blocks.not((short) v));
            assertEquals(~(long) (byte) v, blocks.widened((byte) v));
            assertEquals(v > 0, blocks.same(v > 0));
            assertEquals(Double.longBitsToDouble(v), blocks.number(v));
            assertEquals(
                    new MaskBlocks.Both((byte) v != 0, (byte) v, v, Float.intBitsToFloat((int) v), v), blocks.both(v));
        });
        assertEquals(false, blocks.both(0x100).z());
    }

    @Test
    void vectors() {
        assertEquals(3.5, blocks.sum(1.25, 2.25));
        assertEquals(-3, blocks.sum(-5, 2));
    }
}
