import dev.clobber.*;

interface Linux {
    // error: [clobber:conflicting-annotations] number 1 is `write`, but `name` says `read`
    //                      ^
    @Syscall(nr = 1, name = "read")
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count);
}
