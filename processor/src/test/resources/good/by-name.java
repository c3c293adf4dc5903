import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;

@Clobbers(abi = "syscall")
interface Linux {
    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(nr = 39, name = "getpid")
    int getpid();

    @Syscall(nr = 110, name = "")
    int getppid();

    @Syscall(nr = -1, name = "getuid", regs = {})
    int getuid();
}
