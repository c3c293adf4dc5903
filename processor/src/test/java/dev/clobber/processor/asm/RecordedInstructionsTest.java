package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.asm.RecordedInstructions.Recorded;
import java.util.ArrayList;
import java.util.List;
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
}
