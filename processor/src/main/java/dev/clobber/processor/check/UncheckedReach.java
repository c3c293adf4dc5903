package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code unchecked-length}: a buffer of which nobody knows how much the kernel uses. */
final class UncheckedReach implements Check {
    private static final String MAYBE = "the kernel may use";
    private static final String UNCHECKED = "whose length nothing checks";

    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter buffer : method.parameters()) {
            if (!buffer.declared().isBuffer() || buffer.countedBy().isPresent()) {
                continue;
            }
            if (isOfUnknownCall(method, buffer)) {
                findings.add(unknownCall(method, buffer));
            }
            buffer.kernelArgument()
                    .filter(argument -> argument.extent() instanceof Extent.Unknown)
                    .ifPresent(argument -> findings.add(unknownExtent(method, buffer, argument)));
        }
    }

    private static boolean isOfUnknownCall(ResolvedMethod method, ResolvedParameter buffer) {
        return !method.isUnsaid()
                && method.knownCall().isEmpty()
                && buffer.kernelIndex().isPresent();
    }

    private static Finding unknownCall(ResolvedMethod method, ResolvedParameter buffer) {
        String mend = "write " + Buffers.length(buffer) + " on a parameter that counts its bytes";
        return Buffers.unchecked(buffer, MAYBE, UNCHECKED)
                .note("what " + code(method.callName()) + " does with its arguments is not known")
                .help(Advice.orSilence(mend, RuleId.UNCHECKED_LENGTH));
    }

    private static Finding unknownExtent(ResolvedMethod method, ResolvedParameter buffer, KernelArgument argument) {
        String use = argument.opaque() ? MAYBE : Buffers.use(method, argument);
        return Buffers.unchecked(buffer, use, UNCHECKED)
                .note("how far the kernel reaches hangs on more than the arguments of " + code(method.callName()))
                .help("make it as long as the kernel may need, and add @SuppressWarnings(\""
                        + RuleId.UNCHECKED_LENGTH.suppression() + "\")");
    }
}
