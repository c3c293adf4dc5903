package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.block.Meaning;
import dev.clobber.processor.block.Template;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Map;

/** {@code bad-type}: a constant in braces that is no number that an instruction takes. */
public final class BadConstant implements TemplateCheck {
    private static final Map<Class<?>, String> HELP = Map.of(
            Float.class, "name a constant `int` of its bits, as Float.floatToRawIntBits gives them",
            Double.class, "name a constant `long` of its bits, as Double.doubleToRawLongBits gives them");

    @Override
    public void check(ResolvedBlock block, References references, Findings findings) {
        for (References.Use use : references.all()) {
            if (use.meaning() instanceof Meaning.Constant constant
                    && constant.number().isEmpty()) {
                findings.add(finding(use.line(), use.reference(), constant.value()));
            }
        }
    }

    private static Finding finding(Template.Line line, Template.Reference reference, Object value) {
        String type = value instanceof String ? "String" : value instanceof Float ? "float" : "double";
        return Finding.of(
                        RuleId.BAD_TYPE,
                        line.site(),
                        "constant " + code(reference.name()) + " is a " + code(type) + ", which no instruction takes")
                .note("constants of the integer types, `char`, and `boolean` can be named")
                .help(HELP.getOrDefault(value.getClass(), "pass it as a parameter: `byte[]`"));
    }
}
