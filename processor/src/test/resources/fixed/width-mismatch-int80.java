import dev.clobber.*;

interface Linux {
    @Syscall(nr = 19, gate = Gate.INT_0X80)
    int lseek(int fd, int offset, int whence);
}
