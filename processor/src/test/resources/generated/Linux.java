package app;

import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Restart;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** One call of each kind, for the golden binding. */
@Clobbers(abi = "syscall")
public interface Linux<T extends Comparable<T>> {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(name = "read")
    @Restart
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "openat", regs = {"rsi", "rdi", "rdx", "r10"})
    int openat(String path, int directory, int flags, int mode) throws java.io.IOException, ErrnoException;

    @Syscall(nr = 20, gate = Gate.INT_0X80)
    int getpid32();

    @Syscall(name = "exit_group")
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit_group(int status);

    /** Nothing to bind. */
    default T least(T one, T other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
