import dev.clobber.*;

interface Linux {
    @Syscall(nr = 1)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] parameters `fd` and `count` both count the bytes of `buf`
    //                                                              ^
    long write(@Length(of = "buf") int fd, byte[] buf, @Length(of = "buf") long count);
}
