package dev.clobber.processor.abi;

import java.util.List;
import java.util.Optional;

/**
 * One row of the table of Linux system calls: what the kernel promises about a call, and what the call does to a Java virtual
 * machine.
 *
 * @param name the name as in {@code asm/unistd_64.h}, without {@code __NR_}
 * @param number the number that goes into the accumulator register
 * @param known whether the arguments are known; if not, {@code arguments} is empty and tells nothing
 * @param arguments the arguments in the kernel's order, 0 to 6 of them
 * @param result what a result outside -4095..-1 means
 * @param neverFails whether the call has no error results: then a value in -4095..-1 is a value
 * @param returns whether and how often the call comes back
 * @param blocking how long the call may sleep
 * @param eintr what a signal handler that runs meanwhile does to the call
 * @param vdso whether the kernel also offers the call as a function in the process's own memory, which is several times faster
 * @param since the version of Linux that had the call first, on any architecture
 * @param hazard what goes wrong when a Java virtual machine makes this call
 * @param note what else there is to know, in the words of the manual page; may be empty
 */
public record SystemCall(
        String name,
        int number,
        boolean known,
        List<KernelArgument> arguments,
        Result result,
        boolean neverFails,
        Returns returns,
        Blocking blocking,
        Eintr eintr,
        boolean vdso,
        Optional<String> since,
        Optional<Hazard> hazard,
        String note) {

    /** Copies the arguments. */
    public SystemCall {
        arguments = List.copyOf(arguments);
    }

    /** What a result that is no error means. */
    public enum Result {
        /** Always 0. */
        ZERO,
        /** A file descriptor. */
        FD,
        /** A number of bytes; needs 64 bits. */
        BYTES,
        /** A number of things other than bytes. */
        COUNT,
        /** An address; needs 64 bits. */
        ADDRESS,
        /** A process or thread id. */
        PID,
        /** Any other value. */
        VALUE,
        /** There is no result, for the call does not come back. */
        NONE
    }

    /** Whether and how often a call comes back. */
    public enum Returns {
        /** Once, like a function. */
        RETURNS,
        /** Never: {@code exit}. */
        NEVER,
        /** Only when it fails: {@code execve}. */
        ON_SUCCESS_NOT,
        /** Once in the caller and once in its child: {@code fork}. */
        TWICE,
        /** Depending on its arguments: {@code reboot}. */
        CONDITIONAL
    }

    /** How long a call may sleep in the kernel. */
    public enum Blocking {
        /** Not at all. */
        NO,
        /** It ends by itself: for a disk, a page fault, a grace period. */
        BOUNDED,
        /** It may wait for ever, with some arguments or some kinds of descriptor. */
        FOREVER
    }

    /** What becomes of a sleeping call when a signal handler ran (signal(7), "Interruption of system calls"). */
    public enum Eintr {
        /** The call does not fail with EINTR. */
        NONE,
        /** EINTR unless the handler has {@code SA_RESTART}; can be called again. */
        RESTART,
        /** As {@link #RESTART}, but always EINTR on a socket with {@code SO_RCVTIMEO} or {@code SO_SNDTIMEO}. */
        RESTART_UNLESS_TIMEOUT,
        /** Always EINTR, {@code SA_RESTART} or not; calling again starts the whole timeout anew. */
        ALWAYS,
        /** EINTR, and calling again is wrong: {@code close} has closed, {@code connect} goes on connecting. */
        NO_RETRY,
        /** EINTR is documented; the restarting of it is not. */
        POSSIBLE
    }
}
