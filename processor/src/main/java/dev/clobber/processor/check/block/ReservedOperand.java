package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import java.util.Optional;

/** {@code reserved-register}: an operand in a register that holds no values of a method. */
public final class ReservedOperand implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            if (operand.constraint() instanceof Constraint.Fixed fixed) {
                Optional<String> reason = Reserved.reason(fixed.register());
                if (reason.isPresent()) {
                    findings.add(finding(operand, fixed.register(), reason.get()));
                }
            }
        }
    }

    private static Finding finding(BlockOperand operand, Register register, String reason) {
        String written = operand.written().orElseThrow().value();
        String help = "write " + Advice.quoted(Reserved.instead(operand, register));
        return Finding.of(
                        RuleId.RESERVED_REGISTER,
                        operand.site(),
                        written + " cannot hold " + OperandNames.of(operand) + ": " + reason)
                .help(
                        register.high()
                                ? help + ", and " + code("{" + operand.name() + ":h}") + " in the template"
                                : help);
    }
}
