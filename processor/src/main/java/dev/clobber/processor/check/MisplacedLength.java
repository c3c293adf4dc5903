package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.Parameter;
import java.util.Optional;

/** {@code unchecked-length}: the parameter with {@code @Length} is not the one by which the kernel counts the buffer. */
final class MisplacedLength implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter buffer : method.parameters()) {
            Optional<ResolvedParameter> counter = buffer.kernelArgument()
                    .map(KernelArgument::extent)
                    .filter(Extent.Counted.class::isInstance)
                    .flatMap(extent -> method.parameterOf(((Extent.Counted) extent).argument()));
            Optional<Parameter> declared = buffer.countedBy();
            if (counter.isPresent()
                    && counters(method, buffer) == 1
                    && declared.isPresent()
                    && counter.get().declared().index() != declared.get().index()
                    && buffer.declared().isBuffer()) {
                findings.add(finding(method, buffer, declared.get(), counter.get()));
            }
        }
    }

    private static long counters(ResolvedMethod method, ResolvedParameter buffer) {
        return method.declared().parameters().stream()
                .flatMap(parameter -> parameter.length().stream())
                .filter(of -> of.value().equals(buffer.name()))
                .count();
    }

    private static Finding finding(
            ResolvedMethod method, ResolvedParameter buffer, Parameter declared, ResolvedParameter counter) {
        Site site = declared.length().orElseThrow().site();
        return Finding.of(
                        RuleId.UNCHECKED_LENGTH,
                        site,
                        "@Length says that " + code(declared.name()) + " counts the bytes of " + code(buffer.name())
                                + ", but the kernel goes by " + code(counter.name()))
                .note("the kernel declares " + Prototypes.of(method.call().orElseThrow()))
                .note("the binding checks what the kernel goes by")
                .help(Advice.orSilence("move @Length to " + code(counter.name()), RuleId.UNCHECKED_LENGTH));
    }
}
