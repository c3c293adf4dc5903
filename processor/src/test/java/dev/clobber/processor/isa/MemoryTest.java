package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void printsAsLlvmDoes() {
        assertEquals(
                "qword ptr [rax + 4*rcx - 8]",
                Memory.of(64, Registers.RAX, Registers.RCX, 4, -8).toString());
        assertEquals("[rip + table]", Memory.symbol(0, "table").toString());
        assertEquals("byte ptr [rsp]", Memory.of(8, Registers.RSP, 0).toString());
        assertEquals(
                "dword ptr fs:[40]",
                new Memory(32, Optional.empty(), Optional.empty(), 1, 40, Optional.empty())
                        .withSegment(Registers.find("fs"))
                        .toString());
    }

    @Test
    void whatNoEncodingExpressesIsRefused() {
        refused("the displacement 2147483648 does not fit in 32 bits", () -> Memory.of(64, Registers.RAX, 1L << 31));
        refused(
                "the scale of an index is 1, 2, 4, or 8, not 3",
                () -> Memory.of(64, Registers.RAX, Registers.RCX, 3, 0));
        refused("rsp is no index register", () -> Memory.of(64, Registers.RAX, Registers.RSP, 1, 0));
        refused("rip takes no index beside it", () -> Memory.of(64, Registers.RIP, Registers.RAX, 1, 0));
        refused(
                "the base eax and the index rcx differ in width",
                () -> Memory.of(64, Registers.EAX, Registers.RCX, 1, 0));
        refused(
                "a symbol is addressed relative to rip: [rip + symbol]",
                () -> new Memory(64, Optional.of(Registers.RAX), Optional.empty(), 1, 0, Optional.of("table")));
        refused(
                "al is no base register: that takes a general register of 64 or 32 bits, or rip",
                () -> Memory.of(64, Registers.get("al"), 0));
        refused(
                "rax is no segment register",
                () -> new Memory(64, Optional.empty(), Optional.empty(), 1, 0, Optional.empty())
                        .withSegment(Registers.find("rax")));
    }

    private static void refused(String message, Runnable making) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
    }
}
