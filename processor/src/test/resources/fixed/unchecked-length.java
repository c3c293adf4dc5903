import dev.clobber.*;
import java.nio.ByteBuffer;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 0)
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long write(int fd, ByteBuffer buf, @Length(of = "buf") int count);

    @Syscall(nr = 16)
    @SuppressWarnings("clobber:unchecked-length")
    int ioctl(int fd, int command, int[] argument);

    @Syscall(nr = 87)
    int unlink(String path);

    @Syscall(nr = 18)
    long pwrite64(int fd, byte[] buf, @Length(of = "buf") long count, long position);

    @Syscall(nr = 5)
    int fstat(int fd, byte[] status);
}
