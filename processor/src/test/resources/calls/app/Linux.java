package app;

import dev.clobber.Clobbers;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** An interface. */
interface Linux {
    @Syscall(name = "getpid")
    @Clobbers(abi = "syscall")
    int getpid();

    @Syscall(name = "openat")
    @Clobbers(abi = "syscall")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;
}
