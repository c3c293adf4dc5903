import dev.clobber.*;
import java.nio.ByteBuffer;

interface Linux {
    @Syscall(nr = 35)
    @Clobbers({"rcx", "r11"})
    int nanosleep(long seconds, long rest);

    @Syscall(nr = 50)
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);

    @Syscall(nr = 20)
    @Clobbers({"rcx", "r11"})
    long writev(int fd, long buffers, int count);

    @Syscall(nr = 19)
    @Clobbers({"rcx", "r11"})
    long readv(int fd, long[] buffers, int count);

    @Syscall(nr = 5)
    @Clobbers({"rcx", "r11"})
    int fstat(int fd, ByteBuffer status);

    @Syscall(nr = 80)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int chdir(String directory);

    @Syscall(nr = 87)
    @Clobbers({"rcx", "r11"})
    int unlink(String file);
}
