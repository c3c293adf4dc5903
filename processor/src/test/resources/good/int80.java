import dev.clobber.*;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

interface Old {
    @Syscall(nr = 20, gate = Gate.INT_0X80)
    int getpid();

    @Syscall(nr = 4, gate = Gate.INT_0X80, regs = {"ebx", "ecx", "edx"})
    int write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "open", gate = Gate.INT_0X80, regs = {"rbx", "ecx", "rdx"})
    @Clobbers({"eax", "memory"})
    int open(String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "mmap2", gate = Gate.INT_0X80)
    @SuppressWarnings("clobber:jvm-hazard")
    int mmap(int address, int length, int protection, int flags, int fd, int page);

    @Syscall(nr = 4, gate = Gate.INT_0X80)
    int write(int fd, java.nio.ByteBuffer buf, @Length(of = "buf") int count) throws ErrnoException;

    @Syscall(nr = 3, gate = Gate.INT_0X80)
    @Clobbers({"rax"})
    long read(int fd, byte[] buf, @Length(of = "buf") int count);

    @Syscall(nr = 3, gate = Gate.INT_0X80)
    int read(int fd, ByteBuffer buf, @Length(of = "buf") int count) throws ErrnoException;
}
