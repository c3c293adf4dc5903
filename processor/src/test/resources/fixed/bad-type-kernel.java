import dev.clobber.*;
import java.nio.ByteBuffer;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 3)
    @SuppressWarnings("clobber:jvm-hazard")
    int close(int fd);

    @Syscall(nr = 8)
    long lseek(int fd, long offset, int whence);

    @Syscall(nr = 11)
    @SuppressWarnings("clobber:jvm-hazard")
    int munmap(long memory, long length);

    @Syscall(nr = 209)
    int io_submit(long context, long count, ByteBuffer controlBlocks);

    @Syscall(nr = 0)
    long read(int fd, byte[] text, @Length(of = "text") long count);
}
