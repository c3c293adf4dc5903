package dev.clobber.demo.programs;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;

/** What the programs ask of the kernel; errors are results from -4095 to -1. */
@Clobbers(abi = "syscall")
public interface Kernel {
    int STANDARD_INPUT = 0;
    int STANDARD_OUTPUT = 1;
    int STANDARD_ERROR = 2;

    @Syscall(nr = 0)
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    /** Ends the process: {@code exit} would end a JVM's main thread alone. */
    @Syscall(nr = 231)
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit_group(int status);
}
