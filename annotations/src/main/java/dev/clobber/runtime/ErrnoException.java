package dev.clobber.runtime;

import java.util.Optional;

/**
 * A system call failed: the kernel returned a number from -4095 to -1.
 *
 * <p>It is unchecked although bound methods declare it. There the {@code throws} clause is part of the machine contract: with it
 * the stub throws, without it the stub hands back the kernel's value as it is. A caller should not have to write a try block
 * around each {@code linux.write(...)} for that, and most callers can do nothing about most errors.
 *
 * <pre>{@code
 * openat: ENOENT (2): No such file or directory
 * openat: errno 999
 * }</pre>
 */
public final class ErrnoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The name of the call. */
    private final String call;

    /** The error number, positive. */
    private final int errno;

    /**
     * An error of the kernel.
     *
     * @param call the name of the system call, as the kernel has it
     * @param errno the error number, positive: the kernel's result negated
     */
    public ErrnoException(String call, int errno) {
        // The message is made when somebody asks for it: EAGAIN in a loop never needs one.
        super(null, null);
        this.call = call;
        this.errno = errno;
    }

    @Override
    public String getMessage() {
        Optional<Errno> known = Errno.of(errno);
        if (known.isEmpty()) {
            return call + ": errno " + errno;
        }
        return call + ": " + known.get().name() + " (" + errno + "): "
                + known.get().text();
    }

    /**
     * The name of the system call, as the kernel has it; the Java method may bear another.
     *
     * @return for example {@code openat}
     */
    public String call() {
        return call;
    }

    /**
     * The error number.
     *
     * @return 1 to 4095
     */
    public int errno() {
        return errno;
    }

    /**
     * The error as a constant.
     *
     * @return empty for a number that {@link Errno} does not know
     */
    public Optional<Errno> error() {
        return Errno.of(errno);
    }
}
