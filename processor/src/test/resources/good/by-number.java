import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;

interface Linux {
    @Syscall(nr = 1, regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}
