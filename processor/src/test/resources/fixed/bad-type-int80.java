import dev.clobber.*;

interface Linux {
    @Syscall(nr = 4, gate = Gate.INT_0X80)
    int write(int fd, byte[] buf, @Length(of = "buf") int count);
}
