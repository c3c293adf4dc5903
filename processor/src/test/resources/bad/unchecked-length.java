import dev.clobber.*;
import java.nio.ByteBuffer;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 0)
    // warning: [clobber:unchecked-length] `read` fills `buf`, whose length no @Length declares
    //                       ^
    long read(int fd, byte[] buf, long count);

    @Syscall(nr = 1)
    // warning: [clobber:unchecked-length] `write` reads `buf`, whose length no @Length declares
    //                            ^
    long write(int fd, ByteBuffer buf, int count);

    @Syscall(nr = 16)
    // warning: [clobber:unchecked-length] the kernel may use `argument`, whose length nothing checks
    //                                   ^
    int ioctl(int fd, int command, int[] argument);

    @Syscall(nr = 87)
    // warning: [clobber:unchecked-length] `unlink` reads `path`, which nothing ends
    //                ^
    int unlink(byte[] path);

    @Syscall(nr = 18)
    // warning: [clobber:unchecked-length] @Length says that `position` counts the bytes of `buf`, but the kernel goes by `count`
    //                                                         ^
    long pwrite64(int fd, byte[] buf, long count, @Length(of = "buf") long position);

    @Syscall(nr = 5)
    // warning: [clobber:unchecked-length] @Length says that `fd` counts the bytes of `status`, but the kernel takes a structure of 144 bytes there
    //                     ^
    int fstat(@Length(of = "status") int fd, byte[] status);
}
