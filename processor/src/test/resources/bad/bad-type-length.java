import dev.clobber.*;

interface Linux {
    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `fd` is an `int`, which has no bytes to count
    //                                         ^
    long read(int fd, byte[] buf, @Length(of = "fd") long count);

    @Syscall(nr = 17)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] parameter `count` is a `boolean`, which counts nothing, but @Length says that it does
    //                                                           ^
    long pread64(int fd, byte[] buf, @Length(of = "buf") boolean count, long offset);
}
