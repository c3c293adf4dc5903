package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code conflicting-annotations}: a name in the template that two operands have which are not in one register. */
public final class SameName implements TemplateCheck {
    @Override
    public void check(ResolvedBlock block, References references, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            BlockOperand first = block.operand(operand.name()).orElseThrow();
            if (!first.equals(operand) && matters(references, operand) && !isOnePlace(block, first, operand)) {
                findings.add(finding(first, operand));
            }
        }
    }

    private static boolean matters(References references, BlockOperand operand) {
        return operand.constraint() instanceof Constraint.OneOf || references.has(operand.name());
    }

    private static boolean isOnePlace(ResolvedBlock block, BlockOperand one, BlockOperand other) {
        boolean isSameRegister = Reserved.register(one)
                .filter(register ->
                        Reserved.register(other).filter(register::aliases).isPresent())
                .isPresent();
        return isSameRegister || block.tied(other).filter(one::equals).isPresent();
    }

    private static Finding finding(BlockOperand first, BlockOperand second) {
        boolean isResult =
                second.output().filter(out -> out.component().isEmpty()).isPresent();
        String braces = code("{" + second.name() + "}");
        return Finding.of(
                        RuleId.CONFLICTING_ANNOTATIONS,
                        second.site(),
                        braces + " means " + OperandNames.of(first) + " and " + OperandNames.of(second)
                                + ", which are in two registers")
                .help(
                        isResult
                                ? "rename the parameter, or give the result a name: @Out(value = ..., name = \"result\")"
                                : "give the second a name of its own: @Out(value = ..., name = ...)");
    }
}
