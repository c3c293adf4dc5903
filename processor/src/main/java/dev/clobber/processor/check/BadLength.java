package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/** {@code bad-type}: {@code @Length} on what counts nothing, or of what has no bytes to count. */
final class BadLength implements ContractCheck {
    @Override
    public void check(Contract method, Findings findings) {
        for (Parameter parameter : method.declared().parameters()) {
            if (parameter.length().isEmpty() || parameter.type().isEmpty()) {
                continue;
            }
            checkCounter(parameter, findings);
            Sited<String> of = parameter.length().get();
            Optional<Parameter> counted = method.declared().parameter(of.value());
            if (counted.isPresent()) {
                uncountable(method, counted.get(), of).ifPresent(findings::add);
            }
        }
    }

    private static void checkCounter(Parameter parameter, Findings findings) {
        boolean counts = parameter.type().orElseThrow().isInteger();
        if (!counts && !parameter.type().orElseThrow().isFloating()) {
            findings.add(Finding.of(
                            RuleId.BAD_TYPE,
                            parameter.site(),
                            "parameter " + code(parameter.name()) + " is " + TypeNames.a(parameter.declaredType())
                                    + ", which counts nothing, but @Length says that it does")
                    .help("declare it `int` or `long`, or remove @Length"));
        }
    }

    private static Optional<Finding> uncountable(Contract method, Parameter counted, Sited<String> of) {
        Optional<JavaType> type = counted.type();
        if (type.filter(known -> !known.isReference()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        RuleId.BAD_TYPE,
                        of.site(),
                        "parameter " + code(counted.name()) + " is " + TypeNames.a(counted.declaredType())
                                + ", which has no bytes to count")
                .help(Buffers.theOnlyOne(method)
                        .map(buffer -> "write @Length(of = \"" + buffer + "\")")
                        .orElse("remove @Length")));
    }
}
