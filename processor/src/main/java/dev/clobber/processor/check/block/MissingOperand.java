package dev.clobber.processor.check.block;

import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code missing-operand}: nothing says which register holds a parameter or a component of the result. */
public final class MissingOperand implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            boolean isComponentOrInput = operand.isInput()
                    || operand.output().orElseThrow().component().isPresent();
            if (operand.constraint() instanceof Constraint.Unsaid
                    && isComponentOrInput
                    && OperandNames.hasSoundType(operand)) {
                findings.add(finding(operand));
            }
        }
    }

    private static Finding finding(BlockOperand operand) {
        String annotation = operand.isInput() ? "@In" : "@Out";
        return Finding.of(
                        RuleId.MISSING_OPERAND,
                        operand.site(),
                        OperandNames.of(operand) + " has no " + annotation + ", so nothing says which register "
                                + (operand.isInput() ? "it arrives in" : "it is taken from"))
                .help("write " + annotation + "(" + Advice.quoted(OperandNames.usualClass(operand))
                        + "), or name a register");
    }
}
