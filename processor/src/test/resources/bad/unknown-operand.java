import dev.clobber.*;

interface Linux {
    @Syscall(nr = 1)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:unknown-operand] no parameter is called `buff`
    //                                          ^
    long write(int fd, byte[] buf, @Length(of = "buff") long count);
}
