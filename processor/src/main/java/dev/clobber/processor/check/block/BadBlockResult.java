package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.Locale;
import javax.lang.model.type.TypeKind;

/** {@code bad-type}: a result that no register gives. */
public final class BadBlockResult implements BlockCheck {
    private static final String RESULTS = "machine code gives primitive values, and records of them";

    @Override
    public void check(ResolvedBlock block, Findings findings) {
        if (block.declared().record().isPresent() && block.outputs().isEmpty()) {
            findings.add(empty(block));
        }
        for (BlockOperand output : block.outputs()) {
            if (!OperandNames.hasSoundType(output)) {
                findings.add(unsound(block, output));
            } else if (output.constraint() instanceof Constraint.InFlag inFlag
                    && output.type().orElseThrow() != JavaType.BOOLEAN) {
                String flag = inFlag.flag().name().toLowerCase(Locale.ROOT);
                findings.add(Finding.of(
                                RuleId.BAD_TYPE,
                                output.site(),
                                OperandNames.of(output) + " is " + OperandNames.value(output) + ", but " + flag
                                        + " is one bit")
                        .help("declare it `boolean`"));
            }
        }
    }

    private static Finding empty(ResolvedBlock block) {
        return Finding.of(
                        RuleId.BAD_TYPE,
                        block.declared().site(),
                        code(block.declared().name()) + " returns "
                                + TypeNames.a(block.declared().result()) + ", a record without components")
                .note(RESULTS)
                .help("declare the method `void`");
    }

    private static Finding unsound(ResolvedBlock block, BlockOperand output) {
        boolean isComponent = output.output().orElseThrow().component().isPresent();
        boolean isArray = OperandNames.type(output).getKind() == TypeKind.ARRAY;
        String type = TypeNames.a(OperandNames.type(output));
        Site site = isComponent ? output.site() : block.declared().site();
        return Finding.of(
                        RuleId.BAD_TYPE,
                        site,
                        (isComponent
                                        ? OperandNames.of(output) + " is " + type
                                        : code(block.declared().name()) + " returns " + type)
                                + ", which no register gives")
                .note(RESULTS)
                .help(isArray ? "let the caller pass the array that is filled" : "declare it `long`");
    }
}
