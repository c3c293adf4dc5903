package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelocationResolverTest {
    private static final Map<String, Long> ADDRESSES = Map.of("s", 0x2000L);

    /** S + A - P = 0x2000 - 4 - 0x1001 = 0xffb. */
    @Test
    void fillsInTheDistance() {
        assertArrayEquals(Samples.hex("e8 fb0f0000 c3"), resolve("e8 ffffffff c3", 1, -4));
    }

    @Test
    void reachesAsFarAs32BitsDo() {
        assertArrayEquals(Samples.hex("ffffff7f"), resolve("00000000", 0, 0x7fff_ffffL - 0x1000));
        assertArrayEquals(Samples.hex("00000080"), resolve("00000000", 0, -0x8000_0000L - 0x1000));
    }

    @Test
    void refusesWhatIsFarther() {
        assertThrows(IllegalArgumentException.class, () -> resolve("00000000", 0, 0x8000_0000L - 0x1000));
        assertThrows(IllegalArgumentException.class, () -> resolve("00000000", 0, -0x8000_0001L - 0x1000));
        assertThrows(IllegalArgumentException.class, () -> resolve("00000000", 0, Long.MAX_VALUE));
    }

    private static byte[] resolve(String text, int offset, long addend) {
        return RelocationResolver.resolve(
                Samples.hex(text), 0x1000, List.of(new Relocation(offset, "s", addend)), ADDRESSES);
    }
}
