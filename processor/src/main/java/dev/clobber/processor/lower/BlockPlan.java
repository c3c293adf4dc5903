package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the stubs of one block of inline assembly depend on.
 *
 * @param call the name of the Java method, for messages
 * @param operands the Java parameters in order
 * @param results the result, or one for each component of the record; none for {@code void}
 * @param record what the results make up, if the method returns a record
 * @param code the block itself
 * @param steps its instructions with what they do
 * @param saved the callee-saved registers that the block or its operands change
 * @param aligned whether rsp has to be a multiple of 16 where the block begins
 * @param clearsUpperHalves whether the block leaves upper halves of vector registers in use
 * @param noReturn whether the end of the block is never reached
 */
public record BlockPlan(
        String call,
        List<PlannedOperand> operands,
        List<PlannedResult> results,
        Optional<PlannedRecord> record,
        Code code,
        List<Code.Step> steps,
        List<Register> saved,
        boolean aligned,
        boolean clearsUpperHalves,
        boolean noReturn)
        implements Plan {

    /** Copies the lists. */
    public BlockPlan {
        operands = List.copyOf(operands);
        results = List.copyOf(results);
        steps = List.copyOf(steps);
        saved = List.copyOf(saved);
    }

    @Override
    public List<PlannedArgument> arguments() {
        List<PlannedArgument> arguments = new ArrayList<>();
        for (PlannedOperand operand : operands) {
            arguments.add(operand.argument());
        }
        return arguments;
    }

    @Override
    public boolean throwsErrno() {
        return false;
    }

    @Override
    public boolean isBelow4G() {
        return false;
    }

    @Override
    public boolean refusesNull() {
        return true;
    }
}
