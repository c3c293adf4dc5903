package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.abi.SystemCall.Result;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import javax.lang.model.type.TypeKind;

/** {@code width-mismatch}: an {@code int} result where the kernel returns an address. */
final class NarrowResult implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        boolean returnsAddress = method.convention() == KernelConvention.SYSCALL
                && method.call().filter(call -> call.result() == Result.ADDRESS).isPresent();
        if (returnsAddress && method.declared().result().getKind() == TypeKind.INT) {
            findings.add(Finding.of(
                            RuleId.WIDTH_MISMATCH,
                            method.declared().site(),
                            code(method.callName()) + " returns an address of 64 bits, but the method returns an `int`")
                    .help("declare it `long`"));
        }
    }
}
