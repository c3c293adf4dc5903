package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistersTest {

    @Test
    void namesAreFoundInAnyCase() {
        assertSame(Registers.RAX, Registers.find("RAX").orElseThrow());
        assertEquals(new Register("r10d", RegisterBank.GENERAL, 10, 32, false), Registers.get("r10D"));
        assertEquals(new Register("ah", RegisterBank.GENERAL, 0, 8, true), Registers.get("ah"));
        assertEquals(Optional.empty(), Registers.find("r16"));
        assertEquals(Optional.empty(), Registers.find(""));
        assertThrows(IllegalArgumentException.class, () -> Registers.get("xmm32"));
    }

    @Test
    void everyRegisterOf64BitModeIsThere() {
        assertEquals(
                16 * 4 + 4 + 2 + 6 + 32 * 3 + 8 * 4 + 2 * 16 + 3,
                Registers.names().size());
        assertEquals(Registers.names().size(), new HashSet<>(Registers.names()).size());
    }

    @Test
    void viewsAreLowPartsOfTheFullRegister() {
        assertEquals("eax", Registers.RAX.view(32).name());
        assertEquals("sil", Registers.get("esi").view(8).name());
        assertEquals("al", Registers.get("ah").view(8).name());
        assertEquals("rax", Registers.get("ah").full().name());
        assertEquals("zmm3", Registers.get("xmm3").full().name());
        assertEquals("xmm3", Registers.get("zmm3").view(128).name());
        assertEquals("k1", Registers.get("k1").full().name());
        assertThrows(IllegalArgumentException.class, () -> Registers.RAX.view(128));
        assertThrows(IllegalArgumentException.class, () -> Registers.RIP.view(8));
    }

    @Test
    void partsOfOneRegisterAlias() {
        assertTrue(Registers.get("ah").aliases(Registers.get("al")));
        assertTrue(Registers.get("ymm1").aliases(Registers.get("xmm1")));
        assertFalse(Registers.get("rax").aliases(Registers.get("rcx")));
        assertFalse(Registers.get("mm1").aliases(Registers.get("xmm1")));
        assertFalse(Registers.get("rip").aliases(Registers.get("rax")));
    }

    @Test
    void numbersAreThoseOfTheManual() {
        List<String> order = List.of("rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi");
        for (int i = 0; i < order.size(); i++) {
            assertEquals(i, Registers.get(order.get(i)).number());
        }
        assertEquals(15, Registers.R15.number());
        assertEquals(31, Registers.get("xmm31").number());
    }
}
