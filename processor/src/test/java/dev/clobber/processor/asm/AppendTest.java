package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code inside other code. */
class AppendTest {
    private static final String TEXT = """
            1: dec rax
            jnz 1b
            lea rdx, [rip + table]
            jmp end
            .align 8
            table: .byte 1, 2, 3
            end:
            """;

    @Test
    void labelsGetNamesOfTheirOwn() {
        Code block = Code.builder().text(TEXT).build();
        List<Integer> steps = new ArrayList<>();
        ObjectCode twice = Assembler.assemble(Code.builder()
                .append(block, "a.", steps::add)
                .align(8)
                .append(block, "b.", steps::add)
                .build());
        assertEquals(List.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4), steps);
        assertEquals(
                List.of("a.1", "a.end", "a.table", "b.1", "b.end", "b.table"),
                List.copyOf(twice.labels().keySet()));
        ObjectCode byHand = Assembler.assemble(Code.builder()
                .text(TEXT + ".align 8\n" + TEXT.replace("table", "other").replace("end", "last"))
                .build());
        assertArrayEquals(byHand.bytes(), twice.bytes());
    }

    @Test
    void otherSymbolsKeepTheirs() {
        Code block = Code.builder().text("call elsewhere").build();
        ObjectCode code = Assembler.assemble(
                Code.builder().append(block, "a.", step -> {}).build());
        assertEquals("elsewhere", code.fixups().get(0).symbol());
    }
}
