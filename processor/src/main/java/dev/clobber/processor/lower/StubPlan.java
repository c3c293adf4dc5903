package dev.clobber.processor.lower;

import dev.clobber.processor.abi.KernelConvention;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that a stub for one system call depends on. Plain data: where it came from does not matter here.
 *
 * @param call the name of the Java method, for messages
 * @param number the call's number, in the table of its gate
 * @param convention how the kernel is entered, and what it reads and destroys
 * @param arguments the Java parameters in order, each in a register of its own
 * @param result what the Java method returns
 * @param throwsErrno whether results -4095 to -1 become an {@code ErrnoException}
 * @param restart whether the call is repeated while it fails with EINTR
 * @param noReturn whether the call never comes back
 */
public record StubPlan(
        String call,
        int number,
        KernelConvention convention,
        List<PlannedArgument> arguments,
        ResultType result,
        boolean throwsErrno,
        boolean restart,
        boolean noReturn)
        implements Plan {

    /** Refuses register clashes and counts that are no integers. */
    public StubPlan {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(result, "result");
        arguments = List.copyOf(arguments);
        Set<String> taken = new HashSet<>();
        for (PlannedArgument argument : arguments) {
            if (!taken.add(argument.register().full().name())) {
                throw new IllegalArgumentException("`" + argument.name() + "` shares "
                        + argument.register().name() + " with another argument");
            }
            if (argument.type().isFloating()) {
                throw new IllegalArgumentException(
                        "`" + argument.name() + "` is a " + argument.type() + ", which no system call takes");
            }
            checkCount(argument, arguments);
        }
    }

    private static void checkCount(PlannedArgument argument, List<PlannedArgument> arguments) {
        if (argument.buffer().isEmpty()
                || !(argument.buffer().get().extent() instanceof BufferExtent.Counted counted)) {
            return;
        }
        if (!arguments.get(counted.parameter()).type().isInteger()) {
            throw new IllegalArgumentException(
                    "`" + arguments.get(counted.parameter()).name() + "` counts the bytes of `" + argument.name()
                            + "` and is no integer");
        }
    }

    @Override
    public boolean isBelow4G() {
        return convention == KernelConvention.INT_0X80;
    }

    @Override
    public boolean refusesNull() {
        return false;
    }
}
