package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GnuHashTableTest {
    /** The values that loaders are tested with. */
    @Test
    void hashesAsTheLoaderDoes() {
        assertEquals(0x00001505, GnuHashTable.hash(""));
        assertEquals(0x156b2bb8, GnuHashTable.hash("printf"));
        assertEquals(0x7c967e3f, GnuHashTable.hash("exit"));
        assertEquals(0xbac212a0, GnuHashTable.hash("syscall"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 63, 64, 65, 2000, 5000})
    void findsAllGlobalNamesAndNoOther(int count) {
        ElfReader elf = new ElfReader(Samples.numbered(count).toBytes());
        for (int i = 0; i < count; i++) {
            assertEquals(i % 4 != 3, elf.lookup("f" + i).isPresent(), "f" + i);
        }
        for (int i = count; i < count + 1000; i++) {
            assertFalse(elf.lookup("f" + i).isPresent());
        }
    }

    @Test
    void findsNamesOfEveryScript() {
        Random random = new Random(2);
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String name = i
                    + random.ints(8, 1, 0x11_0000)
                            .filter(c -> c < 0xd800 || c > 0xdfff)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            symbols.add(Samples.function(name, 0, 1, true));
        }
        ElfReader elf = new ElfReader(
                new SharedObject(Samples.X86_64, "x", new byte[1], new byte[0], 0, symbols, List.of(), List.of())
                        .toBytes());
        symbols.forEach(symbol -> assertTrue(elf.lookup(symbol.name()).isPresent(), symbol.name()));
    }

    /** The filter must be worth its bytes: nearly all absent names end there. */
    @Test
    void filterTurnsMostAbsentNamesAway() {
        byte[] table = new GnuHashTable(Samples.numbered(2000).symbols()).toBytes();
        ByteBuffer buffer = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        long passed = IntStream.range(0, 10_000)
                .map(i -> GnuHashTable.hash("absent" + i))
                .filter(hash -> {
                    long word = buffer.getLong(16 + 8 * (hash >>> 6 & buffer.getInt(8) - 1));
                    return (word >>> hash & word >>> (hash >>> buffer.getInt(12)) & 1) != 0;
                })
                .count();
        assertTrue(passed < 1000, passed + " of 10000");
    }
}
