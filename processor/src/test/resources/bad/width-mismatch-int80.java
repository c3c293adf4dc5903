import dev.clobber.*;

interface Linux {
    @Syscall(nr = 19, gate = Gate.INT_0X80)
    // error: [clobber:width-mismatch] parameter `offset` is a `long`, but `int 0x80` passes 32 bits
    //                     ^
    int lseek(int fd, long offset, int whence);
}
