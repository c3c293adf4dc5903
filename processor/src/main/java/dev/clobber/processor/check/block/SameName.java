package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code conflicting-annotations}: a name in the template that two operands have which are not in one register. */
public final class SameName implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        Set<String> named = Template.of(block.declared().asm().template())
                .references()
                .map(Template.Reference::name)
                .collect(Collectors.toSet());
        List<BlockOperand> seen = new ArrayList<>();
        for (BlockOperand operand : block.operands()) {
            boolean matters = named.contains(operand.name()) || operand.constraint() instanceof Constraint.OneOf;
            Optional<BlockOperand> first = seen.stream()
                    .filter(other -> other.name().equals(operand.name()))
                    .findFirst();
            if (matters && first.isPresent() && !isOnePlace(block, first.get(), operand)) {
                findings.add(finding(first.get(), operand));
            }
            seen.add(operand);
        }
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
