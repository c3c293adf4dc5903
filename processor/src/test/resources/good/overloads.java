import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

@Clobbers(abi = "syscall")
interface Linux {
    @Syscall(nr = 1)
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 1)
    long write(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long write(int fd, String text, long count) throws ErrnoException, java.io.IOException;

    default long write(byte[] buf) {
        return write(1, buf, buf.length);
    }
}
