package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Optional;

/** {@code bad-type}: an array, a buffer, or a String where the kernel cannot use its memory. */
final class BadBuffer implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (ResolvedParameter parameter : method.parameters()) {
            parameter.declared().type().filter(JavaType::isReference).ifPresent(type -> {
                parameter
                        .kernelArgument()
                        .flatMap(argument -> againstKernel(method, parameter, type, argument))
                        .ifPresent(findings::add);
            });
        }
    }

    private static Optional<Finding> againstKernel(
            ResolvedMethod method, ResolvedParameter parameter, JavaType type, KernelArgument argument) {
        String call = code(method.callName());
        if (!argument.pointer() && !argument.opaque()) {
            return Optional.of(finding(
                            parameter, "the kernel takes a number there: " + code(Prototypes.declaration(argument)))
                    .note("the kernel declares " + Prototypes.of(method.call().orElseThrow()))
                    .help("declare it " + (argument.bits() > Integer.SIZE ? "`long`" : "`int`")));
        }
        if (type.isFixed()) {
            return Optional.empty();
        }
        if (argument.pointer() && argument.direction() == KernelArgument.Direction.NONE) {
            return Optional.of(finding(parameter, call + " works on the address itself")
                    .note("Java's collector moves arrays, so they have no address that lasts")
                    .help("declare it `long`"));
        }
        if (argument.later()) {
            return Optional.of(
                    finding(parameter, "the kernel uses its memory after " + call + " has returned")
                            .note("by then the copy that the kernel works on is gone")
                            .help(
                                    "declare it `ByteBuffer`, and keep a direct one reachable for as long as the kernel uses it"));
        }
        if (type == JavaType.STRING && argument.direction().writes()) {
            return Optional.of(finding(parameter, call + " writes there")
                    .note("a String never changes, so what the kernel writes would be lost")
                    .help("declare it `byte[]`"));
        }
        return Optional.empty();
    }

    private static Finding finding(ResolvedParameter parameter, String but) {
        String is = TypeNames.a(parameter.declared().declaredType());
        return Finding.of(
                RuleId.BAD_TYPE,
                parameter.declared().site(),
                "parameter " + code(parameter.name()) + " is " + is + ", but " + but);
    }
}
