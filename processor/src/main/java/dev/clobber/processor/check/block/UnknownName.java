package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.Meaning;
import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** {@code unknown-operand}: a name in braces, in the template or in {@code @Out}, that nothing has. */
public final class UnknownName implements TemplateCheck {
    @Override
    public void check(ResolvedBlock block, References references, Findings findings) {
        for (BlockOperand output : block.outputs()) {
            if (output.constraint() instanceof Constraint.SameAs same
                    && block.tied(output).isEmpty()) {
                findings.add(tiedToNothing(block, output, same.operand()));
            }
        }
        List<String> seen = new ArrayList<>();
        for (References.Use use : references.all()) {
            String name = use.reference().name();
            if (!isRegisterOrConstant(use.meaning()) && !seen.contains(name)) {
                seen.add(name);
                findings.add(finding(block, use));
            }
        }
    }

    private static boolean isRegisterOrConstant(Meaning meaning) {
        return meaning instanceof Meaning.Operand operand
                ? !(operand.operand().constraint() instanceof Constraint.InFlag)
                : meaning instanceof Meaning.Constant;
    }

    private static Finding tiedToNothing(ResolvedBlock block, BlockOperand output, String name) {
        List<String> inputs = block.inputs().stream().map(BlockOperand::name).toList();
        Finding finding = Finding.of(RuleId.UNKNOWN_OPERAND, output.site(), "no parameter is called " + code(name));
        return explained(block, finding, name, inputs);
    }

    private static Finding finding(ResolvedBlock block, References.Use use) {
        Template.Line line = use.line();
        Template.Reference reference = use.reference();
        if (use.meaning() instanceof Meaning.Operand operand
                && operand.operand().constraint() instanceof Constraint.InFlag inFlag) {
            return flag(line, reference, inFlag.flag());
        }
        Finding finding = Finding.of(
                RuleId.UNKNOWN_OPERAND,
                line.site(),
                code(reference.written()) + " names neither an operand nor a constant in scope");
        List<String> names = Stream.concat(
                        block.operands().stream().map(BlockOperand::name),
                        constants(block.declared().element()).sorted())
                .distinct()
                .toList();
        return explained(block, finding, reference.name(), names);
    }

    /** The numbers that the types around a method declare. */
    private static Stream<String> constants(Element member) {
        return Stream.iterate(member.getEnclosingElement(), TypeElement.class::isInstance, Element::getEnclosingElement)
                .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
                .filter(field -> field.getConstantValue() != null
                        && new Meaning.Constant(field.getConstantValue())
                                .number()
                                .isPresent())
                .map(field -> field.getSimpleName().toString());
    }

    private static Finding flag(Template.Line line, Template.Reference reference, Flag flag) {
        String name = flag.name().toLowerCase(Locale.ROOT);
        return Finding.of(
                        RuleId.UNKNOWN_OPERAND,
                        line.site(),
                        code(reference.written()) + " is the flag " + name
                                + ", which no instruction takes as an operand")
                .help("write an instruction that sets " + name);
    }

    private static Finding explained(ResolvedBlock block, Finding finding, String name, List<String> names) {
        if (block.declared().namesLost()) {
            return finding.note("the class file does not keep the names of parameters")
                    .help("compile "
                            + code(block.declared()
                                    .element()
                                    .getEnclosingElement()
                                    .getSimpleName()
                                    .toString()) + " with -parameters");
        }
        List<String> braced =
                names.stream().map(known -> code("{" + known + "}")).toList();
        Finding noted = braced.isEmpty()
                ? finding.note("the method has no parameters")
                : finding.note("there " + (braced.size() == 1 ? "is " : "are ") + Words.and(braced));
        List<String> near = name.length() > 1 ? Suggest.near(name, names) : List.of();
        return near.isEmpty()
                ? noted
                : noted.help("did you mean "
                        + Words.or(near.stream()
                                .map(known -> code("{" + known + "}"))
                                .toList()) + "?");
    }
}
