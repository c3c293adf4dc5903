import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

@Clobbers(abi = "syscall")
interface Linux {
    @Syscall(nr = 0)
    long read(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long writeLongs(int fd, long[] longs, @Length(of = "longs") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long writeText(int fd, String text, @Length(of = "text") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long writeCounted(int fd, String text, @Length(of = "text") long count) throws ErrnoException;

    @Syscall(nr = 1)
    long writeAddress(int fd, long address, long count) throws ErrnoException;

    @Syscall(nr = 5)
    int fstat(int fd, byte[] status) throws ErrnoException;

    @Syscall(nr = 293)
    int pipe2(int[] ends, int flags) throws ErrnoException;

    @Syscall(nr = 35)
    @Restart
    int nanosleep(long[] time, long[] rest) throws ErrnoException;

    @Syscall(nr = 20)
    long writev(int fd, long[] vectors, int count) throws ErrnoException;

    @Syscall(nr = 7)
    int poll(short[] descriptors, int count, int timeout) throws ErrnoException;

    @Syscall(nr = 18)
    @Critical
    long pwrite64(int fd, double[] numbers, @Length(of = "numbers") long count, long offset) throws ErrnoException;

    @Syscall(nr = 42)
    int connect(int fd, byte[] address, @Length(of = "address") int length) throws ErrnoException;
}
