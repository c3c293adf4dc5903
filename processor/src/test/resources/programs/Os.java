package programs;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;

/** What the programs need of the kernel; errors are results from -4095 to -1. */
@Clobbers(abi = "syscall")
interface Os {
    int STDIN = 0;
    int STDOUT = 1;
    int STDERR = 2;

    /** Paths are relative to the working directory ({@code man 2 openat}). */
    int AT_FDCWD = -100;

    int EINTR = 4;

    @Syscall(nr = 0)
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode);

    @Syscall(name = "close")
    @SuppressWarnings("clobber:jvm-hazard")
    int close(int fd);

    @Syscall(nr = 35)
    int nanosleep(byte[] request, byte[] remaining);

    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    int getppid();

    /** Ends the process, on a JVM, too. */
    @Syscall(nr = 231)
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit_group(int status);

    /** Ends one thread, which is the process where there is no other. */
    @Syscall(nr = 60)
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit(int status);
}
