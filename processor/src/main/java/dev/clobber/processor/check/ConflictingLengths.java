package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code conflicting-annotations}: two parameters that count the bytes of one buffer. */
final class ConflictingLengths implements ContractCheck {
    @Override
    public void check(Contract method, Findings findings) {
        Map<String, Parameter> counters = new HashMap<>();
        for (Parameter parameter : method.declared().parameters()) {
            Optional<Sited<String>> length = parameter.length();
            if (length.isEmpty()
                    || method.declared().parameter(length.get().value()).isEmpty()) {
                continue;
            }
            Parameter first = counters.putIfAbsent(length.get().value(), parameter);
            if (first != null) {
                findings.add(finding(first, parameter, length.get()));
            }
        }
    }

    private static Finding finding(Parameter first, Parameter second, Sited<String> of) {
        return Finding.of(
                        RuleId.CONFLICTING_ANNOTATIONS,
                        of.site(),
                        "parameters " + code(first.name()) + " and " + code(second.name()) + " both count the bytes of "
                                + code(of.value()))
                .note("a buffer is checked against one count")
                .help("remove one @Length");
    }
}
