package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.Meaning;
import dev.clobber.processor.block.Modifier;
import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code bad-modifier}: a letter behind the colon in braces that chooses no name of the register. */
public final class BadModifier implements TemplateCheck {
    @Override
    public void check(ResolvedBlock block, References references, Findings findings) {
        for (References.Use use : references.all()) {
            if (use.reference().isModified()) {
                finding(block, use.meaning(), use.line(), use.reference()).ifPresent(findings::add);
            }
        }
    }

    private static Optional<Finding> finding(
            ResolvedBlock block, Meaning meaning, Template.Line line, Template.Reference reference) {
        if (meaning instanceof Meaning.Constant) {
            return Optional.of(Finding.of(
                            RuleId.BAD_MODIFIER,
                            line.site(),
                            code(reference.written()) + " has a modifier, but " + code(reference.name())
                                    + " is a constant")
                    .help("write " + code("{" + reference.name() + "}")));
        }
        if (!(meaning instanceof Meaning.Operand operand)) {
            return Optional.empty();
        }
        BlockOperand place = block.tied(operand.operand()).orElse(operand.operand());
        List<Register> possible = possible(place);
        boolean isSound = possible.stream()
                .allMatch(register -> Modifier.find(reference.modifier())
                        .flatMap(modifier -> modifier.view(register))
                        .isPresent());
        return isSound ? Optional.empty() : Optional.of(finding(line, reference, place, possible.get(0)));
    }

    /** The registers that an operand may be in, as far as that is known. */
    private static List<Register> possible(BlockOperand place) {
        return place.constraint() instanceof Constraint.OneOf oneOf
                ? oneOf.registers().members()
                : Reserved.soundRegister(place).stream().toList();
    }

    private static Finding finding(
            Template.Line line, Template.Reference reference, BlockOperand place, Register register) {
        Optional<Modifier> known = Modifier.find(reference.modifier());
        List<Modifier> fitting = Modifier.of(register.bank());
        Finding finding = Finding.of(
                RuleId.BAD_MODIFIER,
                line.site(),
                known.isEmpty()
                        ? code(reference.modifier()) + " in " + code(reference.written()) + " is no modifier"
                        : code(reference.written()) + " asks for " + known.get().meaning() + ", but "
                                + OperandNames.of(place) + " is in " + where(place));
        if (fitting.isEmpty()) {
            return finding.note("registers of this kind have one name")
                    .help("write " + code("{" + reference.name() + "}"));
        }
        Finding noted = finding.note(fitting.stream()
                .map(modifier -> modifier.text() + " is " + modifier.meaning())
                .collect(Collectors.joining("; ")));
        boolean isHigh =
                known.filter(modifier -> modifier == Modifier.H).isPresent() && register.bank() == RegisterBank.GENERAL;
        return noted.help(
                isHigh
                        ? "write \"reg_abcd\" for the operand, or name rax, rcx, rdx, or rbx"
                        : "write "
                                + Words.or(fitting.stream()
                                        .filter(modifier -> modifier != Modifier.H)
                                        .map(modifier -> code("{" + reference.name() + ":" + modifier.text() + "}"))
                                        .toList()));
    }

    private static String where(BlockOperand place) {
        return place.constraint() instanceof Constraint.OneOf oneOf
                ? "a register of the class " + code(oneOf.registers().text())
                : Reserved.register(place).orElseThrow().name();
    }
}
