package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.asm.RecordedInstructions.Recorded;
import dev.clobber.processor.isa.Form;
import dev.clobber.processor.isa.InstructionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the table against the machine code that GNU as makes, recorded so that no assembler is needed. */
class RecordedInstructionsTest {

    @Test
    void everyInstructionAssemblesToTheRecordedBytes() {
        List<String> wrong = new ArrayList<>();
        List<Recorded> instructions = RecordedInstructions.read();
        assertTrue(instructions.size() > 50_000, "only " + instructions.size() + " instructions are recorded");
        for (Recorded instruction : instructions) {
            String made = Assembled.hex(Assembled.withLabel(instruction.text()));
            if (!made.equals(instruction.hex())) {
                wrong.add(instruction.text() + ": GNU as makes " + instruction.hex() + ", we make " + made);
            }
        }
        String report = wrong.stream().limit(20).collect(Collectors.joining("\n"));
        assertEquals(0, wrong.size(), report + RecordedInstructions.RECORD);
    }

    @Test
    void everyRowIsTakenForSomeInstruction() {
        Set<String> unused = new TreeSet<>();
        InstructionTable.x86_64().forms().forEach(form -> unused.add(row(form)));
        for (Recorded instruction : RecordedInstructions.read()) {
            Code code =
                    Code.builder().text(Assembled.withLabel(instruction.text())).build();
            Layout layout = Layout.of(code.items());
            for (int i = 0; i < code.items().size(); i++) {
                if (code.items().get(i) instanceof Item.Operation) {
                    unused.remove(row(layout.chosen(i).form()));
                }
            }
        }
        assertEquals(Set.of(), unused, "rows that no recorded instruction takes" + RecordedInstructions.RECORD);
    }

    private static String row(Form form) {
        return "x86.isa:" + form.line() + ": " + form.syntax();
    }
}
