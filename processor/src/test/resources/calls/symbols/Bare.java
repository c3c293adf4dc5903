import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;

/** Without a package. */
@Clobbers(abi = "syscall")
interface Bare {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 1)
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(
            nr = 1,
            regs = {"rdx", "rdi", "rsi"})
    long turned(@Length(of = "buf") long count, byte fd, byte[] buf);

    @Syscall(nr = 8)
    long lseek(int fd, int offset, int whence);

    @Syscall(nr = 8)
    long lseek(int fd, char offset, int whence);

    @Syscall(nr = 20, gate = dev.clobber.Gate.INT_0X80)
    int interrupt();

    @Syscall(nr = 19, gate = dev.clobber.Gate.INT_0X80)
    long interruptLseek(int fd, int offset, int whence);
}
