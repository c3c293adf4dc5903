package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table that is not sound says. */
class InstructionTableFaultsTest {

    @Test
    void faultsNameTheRowAndComeAllAtOnce() {
        InstructionTable broken = table(
                "# a comment\nadd rw:rm32 r:imm32 | 81 /0 ib | - | - | w=oszapc | - | -\nnop | 90 | - | - | - | - | -\nmov w:r99 | 90 | -"
                        + " | - | - | - | -\n");
        assertEquals(
                List.of(
                        "x86.isa:2: the encoding ends in constants of [8] bits but the operands have [32]",
                        "x86.isa:4: `r99` is no operand kind and no register"),
                broken.faults().stream().sorted().toList());
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> broken.forms("mov"));
        assertEquals("x86.isa:4: `r99` is no operand kind and no register", fault.getMessage());
    }

    @Test
    void aliasesNameWhatIsThere() {
        String row = "nop | 90 | - | - | - | - | -";
        for (String alias : List.of("nop nop", "x y", "x", "x nop nop")) {
            List<Resources.Line> rows = Resources.lines("x86.isa", row);
            List<Resources.Line> aliases = Resources.lines("aliases.txt", alias);
            assertThrows(IllegalStateException.class, () -> InstructionTable.of(rows, aliases), alias);
        }
        InstructionTable orphan = table(row + "\nmov w:r32 r:imm32 | B8+rd id | - | - | - | alias=nop | -");
        assertEquals(List.of("x86.isa:2: no row that is printed has the encoding of this alias"), orphan.faults());
    }

    private static InstructionTable table(String rows) {
        return InstructionTable.of(Resources.lines("x86.isa", rows), List.of());
    }
}
