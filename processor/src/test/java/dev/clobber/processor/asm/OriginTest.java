package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Code that starts at an offset which somebody else has chosen. */
class OriginTest {
    @Test
    void zeroesComeBefore() {
        ObjectCode code = Assembler.assemble(
                Code.builder().text("nop").origin(4).text("ret").build());
        assertArrayEquals(new byte[] {(byte) 0x90, 0, 0, 0, (byte) 0xc3}, code.bytes());
    }

    @Test
    void branchesAcrossAreAsLongAsItTakes() {
        assertEquals(2 + 127, labelAfter(129));
        assertEquals(5 + 126, labelAfter(131));
    }

    /** A jump that begins short, code behind it, and the label at an origin: where that is when all is placed. */
    private static int labelAfter(int origin) {
        ObjectCode code = Assembler.assemble(Code.builder()
                .text("jmp end")
                .text("nop")
                .origin(origin)
                .text("end: ret")
                .build());
        assertEquals(origin <= 129 ? 0xeb : 0xe9, code.bytes()[0] & 0xff);
        return code.labels().get("end");
    }

    @Test
    void whatIsTooLongDoesNotAssemble() {
        Code code = Code.builder().text("mov eax, 1").origin(4).build();
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Assembler.assemble(code));
        assertEquals("what is before the offset 4 ends at 5", e.getMessage());
    }
}
