package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import java.util.List;

/** {@code argument-count}: more or fewer parameters than the kernel reads. */
final class ArgumentCount implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        if (method.knownCall().isPresent()
                && Fit.registersMatch(method)
                && Fit.matchingCall(method).isEmpty()
                && !fitsItsNamesake(method)) {
            findings.add(finding(method, method.knownCall().get()));
        }
    }

    /** A method that fits the call that it is named after has a wrong number, and no wrong parameters. */
    private static boolean fitsItsNamesake(ResolvedMethod method) {
        return NumberNameMismatch.namesake(method)
                .filter(called ->
                        called.arguments().size() == method.parameters().size())
                .isPresent();
    }

    private static Finding finding(ResolvedMethod method, SystemCall call) {
        int taken = call.arguments().size();
        int given = method.parameters().size();
        List<String> difference = given < taken
                ? call.arguments().subList(given, taken).stream()
                        .map(KernelArgument::name)
                        .map(Words::code)
                        .toList()
                : method.parameters().subList(taken, given).stream()
                        .map(ResolvedParameter::name)
                        .map(Words::code)
                        .toList();
        String mend = (given < taken ? "add " : "remove ") + Words.and(difference);
        return Finding.of(
                        RuleId.ARGUMENT_COUNT,
                        method.declared().site(),
                        code(call.name()) + " takes " + Words.count(taken, "argument") + ", but the method has "
                                + Words.count(given, "parameter"))
                .note("the kernel declares " + Prototypes.of(call))
                .help(Advice.orSilence(mend, RuleId.ARGUMENT_COUNT));
    }
}
