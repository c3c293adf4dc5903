package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import java.util.List;

/** All rules. */
public final class Checks {
    private static final List<Check> ALL = List.of(new SyscallClobbers());

    private Checks() {}

    public static void run(ResolvedMethod method, Findings findings) {
        ALL.forEach(check -> check.check(method, findings));
    }
}
