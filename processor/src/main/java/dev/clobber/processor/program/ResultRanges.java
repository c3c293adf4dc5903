package dev.clobber.processor.program;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.ir.Range;
import java.util.List;

/** Between which bounds the kernel promises the result of a system call to lie. */
final class ResultRanges {
    private static final long LEAST_ERROR = -4095;

    private ResultRanges() {}

    /** The range for these arguments. */
    static Range of(ResolvedMethod method, List<BoundCallReader.Argument> arguments) {
        SystemCall.Result result = method.knownCall().map(SystemCall::result).orElse(SystemCall.Result.VALUE);
        return switch (result) {
            case ZERO -> new Range(LEAST_ERROR, 0);
            case FD, PID -> new Range(LEAST_ERROR, Integer.MAX_VALUE);
            default -> Range.LONG;
        };
    }
}
