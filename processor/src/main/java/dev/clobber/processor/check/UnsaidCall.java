package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.SyscallDeclaration;

/** {@code unknown-number}, as an error: {@code @Syscall} says neither number nor name. */
final class UnsaidCall implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        SyscallDeclaration syscall = method.declared().syscall();
        if (syscall.number().isPresent() || syscall.name().isPresent()) {
            return;
        }
        String example = CallNames.near(method.declared().name(), method.table()).stream()
                .findFirst()
                .orElse("write");
        String prefix =
                CallNames.meantBy(method.declared().name(), method.table()).isPresent()
                        ? "write "
                        : "write the name of the call, as in ";
        findings.add(Finding.of(
                        RuleId.UNKNOWN_NUMBER,
                        syscall.site(),
                        "@Syscall says neither by `nr` nor by `name` which call it is")
                .help(prefix + "@Syscall(name = \"" + example + "\")")
                .asError());
    }
}
