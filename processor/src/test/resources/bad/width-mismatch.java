import dev.clobber.*;

interface Linux {
    // error: [clobber:width-mismatch] parameter `fd` is an `int` of 32 bits, but dil has 8
    //                       ^
    // error: [clobber:width-mismatch] parameter `buf` is an address of 64 bits, but esi has 32
    //                              ^
    @Syscall(nr = 1, regs = {"dil", "esi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count);
}
