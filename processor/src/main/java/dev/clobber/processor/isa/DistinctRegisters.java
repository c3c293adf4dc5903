package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** Rows that need different registers, or fault, or mean something else. */
final class DistinctRegisters {
    private DistinctRegisters() {}

    static boolean are(Form form, Instruction instruction) {
        List<Register> registers = registers(instruction);
        boolean onlyDestination = form.has(Attribute.DISTINCT_DESTINATION);
        for (int i = 0; i < registers.size(); i++) {
            for (int j = i + 1; j < registers.size(); j++) {
                if ((i == 0 || !onlyDestination) && registers.get(i).aliases(registers.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Operands, and the vector that indexes memory. */
    private static List<Register> registers(Instruction instruction) {
        List<Register> registers = new ArrayList<>();
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Register register) {
                registers.add(register);
            } else if (operand instanceof Memory memory && memory.hasVectorIndex()) {
                registers.add(memory.index().orElseThrow());
            }
        }
        return registers;
    }
}
