package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringTableTest {
    @Test
    void beginsWithTheEmptyName() {
        StringTable table = new StringTable();
        assertEquals(0, table.add(""));
        assertArrayEquals(new byte[1], table.toBytes());
    }

    @Test
    void storesANameOnce() {
        StringTable table = new StringTable();
        assertEquals(1, table.add("ä"));
        assertEquals(4, table.add("b"));
        assertEquals(1, table.add("ä"));
        assertEquals(6, table.size());
        assertArrayEquals("\0ä\0b\0".getBytes(StandardCharsets.UTF_8), table.toBytes());
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertArrayEquals(Samples.hex("f09f9880"), StringTable.encode("\ud83d\ude00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\ud83d", "x\ude00y"})
    void refusesWhatIsNoName(String name) {
        assertThrows(IllegalArgumentException.class, () -> StringTable.requireName(name, "name"));
    }
}
