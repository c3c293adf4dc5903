package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Parameter;
import java.util.Optional;

/**
 * {@code unchecked-length}: a buffer that ends by the kernel's rules and not by Java's.
 *
 * <p>Silent for structures of fixed size and for counts of elements larger than a byte, which bindings check by themselves.
 */
final class UncheckedLength implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter buffer : method.parameters()) {
            if (buffer.declared().isBuffer() && buffer.countedBy().isEmpty()) {
                buffer.kernelArgument()
                        .flatMap(argument -> finding(method, buffer, argument))
                        .ifPresent(findings::add);
            }
        }
    }

    private static Optional<Finding> finding(ResolvedMethod method, ResolvedParameter buffer, KernelArgument argument) {
        if (argument.extent() instanceof Extent.Counted counted && counted.unit() == 1) {
            return method.parameterOf(counted.argument())
                    .filter(counter -> counter.declared()
                            .type()
                            .filter(JavaType::isInteger)
                            .isPresent())
                    .filter(counter -> !hasMisnamedLength(method, counter.declared()))
                    .map(counter -> counted(method, buffer, argument, counter));
        }
        if (argument.extent() instanceof Extent.NulTerminated) {
            return Optional.of(Buffers.unchecked(buffer, Buffers.use(method, argument), "which nothing ends")
                    .note("the kernel reads up to a zero byte, in the buffer or beyond it")
                    .help(Advice.orSilence("declare it `String`", RuleId.UNCHECKED_LENGTH)));
        }
        return Optional.empty();
    }

    /** A {@code @Length} that names no buffer is the finding of another rule, and meant this one. */
    private static boolean hasMisnamedLength(ResolvedMethod method, Parameter counter) {
        return counter.length()
                .filter(of -> method.declared()
                        .parameter(of.value())
                        .filter(Parameter::isBuffer)
                        .isEmpty())
                .isPresent();
    }

    private static Finding counted(
            ResolvedMethod method, ResolvedParameter buffer, KernelArgument argument, ResolvedParameter counter) {
        String verb = argument.direction().writes() ? "writes" : "reads";
        String declaration =
                Buffers.length(buffer) + " " + TypeNames.of(counter.declared().declaredType()) + " " + counter.name();
        return Buffers.unchecked(buffer, Buffers.use(method, argument), "whose length no @Length declares")
                .note("the kernel " + verb + " as many bytes as " + code(counter.name())
                        + " says; the binding checks it, but who reads or fakes the interface cannot know")
                .help(Advice.orSilence("declare " + code(declaration), RuleId.UNCHECKED_LENGTH));
    }
}
