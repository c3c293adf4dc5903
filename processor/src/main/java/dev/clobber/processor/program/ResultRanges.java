package dev.clobber.processor.program;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCallCounts;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.ir.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Between which bounds the kernel promises the result of a system call to lie. */
final class ResultRanges {
    private static final long LEAST_ERROR = -4095;

    /** MAX_RW_COUNT of include/linux/fs.h. */
    private static final long LARGEST_COUNT = 0x7ffff000;

    private ResultRanges() {}

    /** The range whatever the arguments are; see {@link #limit}. */
    static Range of(ResolvedMethod method) {
        Optional<SystemCall> call = method.knownCall();
        if (call.isEmpty()) {
            return Range.LONG;
        }
        if (SystemCallCounts.limit(call.get().name()).isPresent()) {
            return new Range(LEAST_ERROR, LARGEST_COUNT);
        }
        return switch (call.get().result()) {
            case ZERO -> new Range(LEAST_ERROR, 0);
            case FD, PID -> new Range(LEAST_ERROR, Integer.MAX_VALUE);
            default -> Range.LONG;
        };
    }

    /** The place of the argument than which the result is not greater. */
    static OptionalInt limit(ResolvedMethod method) {
        Optional<SystemCall> call = method.knownCall();
        Optional<String> name = call.flatMap(known -> SystemCallCounts.limit(known.name()));
        if (name.isEmpty()) {
            return OptionalInt.empty();
        }
        List<KernelArgument> arguments = call.get().arguments();
        return IntStream.range(0, arguments.size())
                .filter(index -> arguments.get(index).name().equals(name.get()))
                .mapToObj(method::parameterOf)
                .flatMap(Optional::stream)
                .mapToInt(parameter -> parameter.declared().index())
                .findFirst();
    }
}
