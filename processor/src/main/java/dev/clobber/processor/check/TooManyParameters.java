package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.NameList;
import java.util.List;

/** {@code register-count}: more parameters than the kernel reads registers. */
final class TooManyParameters implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        int parameters = method.parameters().size();
        int most = method.convention().arguments().size();
        if (parameters <= most) {
            return;
        }
        Site site = method.declared()
                .syscall()
                .registers()
                .map(NameList::site)
                .orElse(method.declared().site());
        List<String> extra = method.parameters().stream()
                .skip(most)
                .map(parameter -> code(parameter.name()))
                .toList();
        findings.add(Finding.of(
                        RuleId.REGISTER_COUNT,
                        site,
                        code(method.declared().name()) + " has " + Words.count(parameters, "parameter")
                                + " but a system call takes at most " + most)
                .note("the kernel reads "
                        + Words.and(Advice.names(method.convention().arguments())))
                .help("remove " + Words.and(extra)));
    }
}
