package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Optional;

/** {@code unchecked-length}: a buffer that the kernel reads or fills, and nothing says how much of it. */
final class UncheckedLength implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        if (method.isUnsaid()) {
            return;
        }
        for (ResolvedParameter parameter : method.parameters()) {
            if (parameter.declared().isBuffer() && parameter.countedBy().isEmpty()) {
                finding(method, parameter).ifPresent(findings::add);
            }
        }
    }

    private static Optional<Finding> finding(ResolvedMethod method, ResolvedParameter buffer) {
        Optional<KernelArgument> argument = buffer.kernelArgument();
        if (argument.isEmpty()) {
            boolean isUnread =
                    method.knownCall().isPresent() || buffer.kernelIndex().isEmpty();
            return isUnread ? Optional.empty() : Optional.of(unknownCall(method, buffer));
        }
        Extent extent = argument.get().extent();
        if (extent instanceof Extent.Counted counted) {
            return counted.unit() == 1 ? counted(method, buffer, argument.get(), counted) : Optional.empty();
        }
        if (extent instanceof Extent.NulTerminated) {
            return Optional.of(finding(method, buffer, "nothing ends")
                    .note("the kernel reads up to a zero byte, within the buffer or behind it")
                    .help(mend("declare it `String`")));
        }
        return extent instanceof Extent.Unknown ? Optional.of(unknownExtent(method, buffer)) : Optional.empty();
    }

    private static Optional<Finding> counted(
            ResolvedMethod method, ResolvedParameter buffer, KernelArgument argument, Extent.Counted counted) {
        return method.parameterOf(counted.argument())
                .filter(counter -> counter.declared()
                        .type()
                        .filter(type -> type.isInteger())
                        .isPresent())
                .map(counter -> finding(method, buffer, "whose length nothing checks")
                        .note("the kernel " + (argument.direction().writes() ? "writes" : "reads")
                                + " as many bytes as " + code(counter.name()) + " says")
                        .help(mend("declare "
                                + code("@Length(of = " + Advice.quoted(buffer.name()) + ") "
                                        + TypeNames.of(counter.declared().declaredType()) + " " + counter.name()))));
    }

    private static Finding unknownExtent(ResolvedMethod method, ResolvedParameter buffer) {
        return finding(method, buffer, "whose length nothing checks")
                .note("the prototype of " + code(method.callName()) + " does not tell how far the kernel reaches")
                .help(mend("write @Length(of = " + Advice.quoted(buffer.name())
                        + ") on a parameter that counts its bytes"));
    }

    private static Finding unknownCall(ResolvedMethod method, ResolvedParameter buffer) {
        return Finding.of(
                        RuleId.UNCHECKED_LENGTH,
                        buffer.declared().site(),
                        "the kernel may use " + code(buffer.name()) + ", whose length nothing checks")
                .note("what " + code(method.callName()) + " does with its arguments is not known")
                .help(mend("write @Length(of = " + Advice.quoted(buffer.name())
                        + ") on a parameter that counts its bytes"));
    }

    private static Finding finding(ResolvedMethod method, ResolvedParameter buffer, String which) {
        boolean writes = buffer.kernelArgument().orElseThrow().direction().writes();
        return Finding.of(
                RuleId.UNCHECKED_LENGTH,
                buffer.declared().site(),
                code(method.call().map(SystemCall::name).orElseThrow()) + (writes ? " fills " : " reads ")
                        + code(buffer.name()) + ", " + which);
    }

    private static String mend(String mend) {
        return Advice.orSilence(mend, RuleId.UNCHECKED_LENGTH);
    }
}
