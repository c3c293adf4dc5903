package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Registers;
import java.util.regex.Pattern;

/** {@code unused-operand}: a register is to be chosen for an operand that the template never names. */
public final class UnusedOperand implements TemplateCheck {
    @Override
    public void check(ResolvedBlock block, References references, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            if (operand.constraint() instanceof Constraint.OneOf
                    && !references.has(operand.name())
                    && !references.haveUnknown()
                    && OperandNames.hasSoundType(operand)
                    && !OperandNames.isLength(operand)
                    && !isTied(block, operand)
                    && !isWithoutBraces(block, operand.name())) {
                findings.add(finding(operand));
            }
        }
    }

    /** Whether an output takes what is in the register of an operand. */
    private static boolean isTied(ResolvedBlock block, BlockOperand operand) {
        return block.outputs().stream()
                .anyMatch(output -> block.tied(output).filter(operand::equals).isPresent());
    }

    /** Whether the template has a name where an operand stands, without braces: that is a fault of the instruction. */
    private static boolean isWithoutBraces(ResolvedBlock block, String name) {
        Pattern operand =
                Pattern.compile("(?:[,\\[+*-]\\s*|^\\s*\\w+\\s+)" + Pattern.quote(name) + "\\s*(?:$|[,\\];+*#-])");
        return Registers.find(name).isEmpty()
                && block.declared().asm().template().names().stream()
                        .flatMap(string -> string.value().lines())
                        .anyMatch(line -> operand.matcher(line).find());
    }

    private static Finding finding(BlockOperand operand) {
        String braces = code("{" + operand.name() + "}");
        Finding finding = Finding.of(
                RuleId.UNUSED_OPERAND,
                operand.site(),
                "the template never names " + braces + ", so " + OperandNames.of(operand) + " is in a register that "
                        + (operand.isInput() ? "nothing reads" : "nothing writes"));
        if (Template.isDecoration(operand.name())) {
            return finding.note(braces + " in a template is what AVX-512 means by it")
                    .help(operand.isInput() ? "rename the parameter" : "rename it: @Out(name = ...)");
        }
        return finding.help(
                operand.isInput()
                        ? "write " + braces + " where an instruction reads it, or remove the parameter"
                        : "write " + braces + " where an instruction writes it, or name its register");
    }
}
