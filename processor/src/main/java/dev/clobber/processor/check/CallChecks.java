package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import java.util.List;

/** The rules on system calls, in the order in which users should mend what they find. */
final class CallChecks {
    private static final List<Check> SHAPE = List.of(
            new UnsaidCall(),
            new ConflictingNumber(),
            new ConflictingNoReturn(),
            new ConflictingRestart(),
            new ConflictingLengths(),
            new BadParameterType(),
            new BadResultType(),
            new BadBuffer(),
            new BadLength(),
            new UnknownOperand(),
            new UnknownRegister(),
            new UnknownClobber(),
            new UnknownAbi(),
            new ReservedRegister(),
            new ReservedClobber(),
            new DuplicateRegister(),
            new DuplicateClobber(),
            new TooManyParameters(),
            new RegisterCount(),
            new NarrowRegister(),
            new NarrowResult());

    private static final List<Check> SYSTEM_CALL = List.of(
            new UnknownNumber(),
            new NumberNameMismatch(),
            new ArgumentCount(),
            new DestroyedArgument(),
            new ArgumentRegister(),
            new SyscallClobbers(),
            new UselessClobber(),
            new UncheckedLength(),
            new UncheckedReach(),
            new MisplacedLength(),
            new SurplusLength(),
            new BlockingCritical(),
            new JvmHazard(),
            new Vdso());

    private CallChecks() {}

    static void run(ResolvedMethod method, Findings findings) {
        for (Check check : SHAPE) {
            check.check(method, findings);
        }
        for (Check check : SYSTEM_CALL) {
            check.check(method, findings);
        }
    }
}
