import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 3)
    @SuppressWarnings("clobber:jvm-hazard")
    // error: [clobber:bad-type] parameter `fd` is a `byte[]`, but the kernel takes a number there: `unsigned int fd`
    //               ^
    int close(byte[] fd);

    @Syscall(nr = 8)
    // error: [clobber:bad-type] parameter `offset` is a `long[]`, but the kernel takes a number there: `off_t offset`
    //                        ^
    long lseek(int fd, long[] offset, int whence);

    @Syscall(nr = 11)
    @SuppressWarnings("clobber:jvm-hazard")
    // error: [clobber:bad-type] parameter `memory` is a `byte[]`, but `munmap` works on the address itself
    //                ^
    int munmap(byte[] memory, long length);

    @Syscall(nr = 209)
    // error: [clobber:bad-type] parameter `controlBlocks` is a `long[]`, but the kernel uses its memory after `io_submit` has returned
    //                                             ^
    int io_submit(long context, long count, long[] controlBlocks);

    @Syscall(nr = 0)
    // error: [clobber:bad-type] parameter `text` is a `String`, but `read` writes there
    //                       ^
    long read(int fd, String text, long count);
}
