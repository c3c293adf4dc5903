package dev.clobber.processor.check;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import java.util.Optional;

/** What rules ask first, so as not to report the consequences of another rule's finding. */
final class Fit {
    private Fit() {}

    /** Whether each parameter has a register, by name or by convention. */
    static boolean registersMatch(ResolvedMethod method) {
        int parameters = method.parameters().size();
        return parameters <= method.convention().arguments().size()
                && method.declared()
                        .syscall()
                        .registers()
                        .filter(list -> list.names().size() != parameters)
                        .isEmpty();
    }

    /** The call, if its arguments are known and the method has as many parameters. */
    static Optional<SystemCall> matchingCall(ResolvedMethod method) {
        return method.knownCall()
                .filter(call -> call.arguments().size() == method.parameters().size());
    }
}
