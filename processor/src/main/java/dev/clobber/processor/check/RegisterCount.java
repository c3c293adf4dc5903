package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code register-count}: {@code regs} does not name one register for each parameter. */
final class RegisterCount implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        if (method.parameters().size() <= method.convention().arguments().size() && !Fit.registersMatch(method)) {
            findings.add(unequal(method, method.declared().syscall().registers().orElseThrow()));
        }
    }

    private static Finding unequal(ResolvedMethod method, NameList registers) {
        int parameters = method.parameters().size();
        int named = registers.names().size();
        return Finding.of(
                        RuleId.REGISTER_COUNT,
                        registers.site(),
                        code(method.declared().name()) + " has " + Words.count(parameters, "parameter")
                                + " but `regs` names " + Words.count(named, "register"))
                .note(assignment(method, registers.names()))
                .help(named < parameters ? missing(method, named) : surplus(registers.names(), parameters));
    }

    private static String assignment(ResolvedMethod method, List<Sited<String>> names) {
        return IntStream.range(0, Math.max(names.size(), method.parameters().size()))
                .mapToObj(i -> (i < method.parameters().size()
                                ? method.parameters().get(i).name()
                                : "(none)")
                        + " -> "
                        + (i < names.size() ? names.get(i).value() : "(none)"))
                .collect(Collectors.joining(", "));
    }

    private static String missing(ResolvedMethod method, int named) {
        List<Register> rest = method.convention()
                .arguments()
                .subList(named, method.parameters().size());
        List<String> ordinals = IntStream.range(named, method.parameters().size())
                .mapToObj(Advice::ordinal)
                .toList();
        return "the " + Words.and(ordinals) + " system-call "
                + (rest.size() == 1 ? "argument goes in " : "arguments go in ")
                + Words.and(Advice.names(rest));
    }

    private static String surplus(List<Sited<String>> names, int parameters) {
        return parameters == 0
                ? "remove `regs`"
                : "write regs = "
                        + Advice.array(names.subList(0, parameters).stream()
                                .map(Sited::value)
                                .toList());
    }
}
