package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Parameter;

/** {@code unchecked-length}: a {@code @Length} counts the bytes of a structure whose size the kernel fixes. */
final class SurplusLength implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter buffer : method.parameters()) {
            buffer.kernelArgument()
                    .map(KernelArgument::extent)
                    .filter(Extent.Fixed.class::isInstance)
                    .flatMap(extent ->
                            buffer.countedBy().map(counter -> finding(buffer, counter, (Extent.Fixed) extent)))
                    .ifPresent(findings::add);
        }
    }

    private static Finding finding(ResolvedParameter buffer, Parameter counter, Extent.Fixed extent) {
        return Finding.of(
                        RuleId.UNCHECKED_LENGTH,
                        counter.length().orElseThrow().site(),
                        "@Length says that " + code(counter.name()) + " counts the bytes of " + code(buffer.name())
                                + ", but the kernel takes a structure of " + extent.bytes() + " bytes there")
                .note("the binding checks the size of the structure, and not " + code(counter.name()))
                .help(Advice.orSilence("remove @Length", RuleId.UNCHECKED_LENGTH));
    }
}
