package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import java.util.Optional;

/** {@code unused-operand}, as a warning: a parameter in a register of its own that nothing reads. */
public final class UnreadInput {
    /**
     * Adds what is wrong.
     *
     * @param block the block with its machine code
     * @param findings receives a warning for each such parameter
     */
    public void check(AssembledBlock block, Findings findings) {
        for (BlockOperand input : block.contract().inputs()) {
            if (input.constraint() instanceof Constraint.Fixed fixed
                    && !OperandNames.isLength(input)
                    && !isUsed(block, fixed.register().full())) {
                findings.add(finding(input, fixed.register()));
            }
        }
    }

    private static boolean isUsed(AssembledBlock block, Register register) {
        return block.flow().isUsed(register) || isResult(block, register);
    }

    /** A value can reach a result without any instruction: where that is in the same register. */
    private static boolean isResult(AssembledBlock block, Register register) {
        for (BlockOperand output : block.contract().outputs()) {
            Optional<Register> result = block.register(output);
            if (result.isPresent() && result.get().aliases(register)) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(BlockOperand input, Register register) {
        return Finding.of(
                        RuleId.UNUSED_OPERAND,
                        input.site(),
                        "parameter " + code(input.name()) + " arrives in " + register.name() + ", which nothing reads")
                .help(Advice.orSilence("remove the parameter", RuleId.UNUSED_OPERAND))
                .asWarning();
    }
}
