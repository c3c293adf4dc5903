package programs;

import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** The kernel, whose errors are exceptions. */
interface StrictOs {
    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(
            nr = 1,
            regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "openat")
    @Clobbers(abi = "syscall")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "exit_group")
    @Clobbers(abi = "syscall")
    @NoReturn
    @SuppressWarnings("clobber:jvm-hazard")
    void exit_group(int status);
}
