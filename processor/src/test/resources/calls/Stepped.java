import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.Restart;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;

/** One stub of each kind, to be stepped through by a debugger. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
interface Stepped {
    @Syscall(name = "getpid")
    int first();

    @Syscall(name = "lseek")
    long scalar(int fd, long offset, int whence);

    @Restart
    @Syscall(name = "lseek")
    long throwing(int fd, long offset, int whence) throws ErrnoException;

    @Syscall(
            name = "mmap",
            regs = {"r9", "r8", "r10", "rdx", "rsi", "rdi"})
    long six(long offset, int fd, int flags, int prot, long length, long address) throws ErrnoException;

    @Syscall(name = "write")
    long copied(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "uname")
    int pinned(byte[] name) throws ErrnoException;

    @Syscall(name = "openat")
    int string(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "write")
    long direct(int fd, ByteBuffer buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(nr = 20, gate = Gate.INT_0X80)
    int interrupt();

    @Syscall(nr = 4, gate = Gate.INT_0X80)
    int interruptCopied(int fd, byte[] buf, @Length(of = "buf") int count) throws ErrnoException;

    @Syscall(
            nr = 192,
            gate = Gate.INT_0X80,
            regs = {"ebp", "edi", "esi", "edx", "ecx", "ebx"})
    int interruptSix(int offset, int fd, int flags, int prot, int length, int address) throws ErrnoException;

    final class Main {
        private static final Stepped STEPPED = SteppedBinding.load();

        public static void main(String[] arguments) {
            STEPPED.first();
            STEPPED.scalar(-1, 0, 0);
            attempt(() -> STEPPED.throwing(-1, 0, 0));
            attempt(() -> STEPPED.six(0, -1, 0, 0, 0, 0));
            attempt(() -> STEPPED.copied(-1, new byte[10], 3));
            attempt(() -> STEPPED.copied(-1, new byte[10], 11));
            attempt(() -> STEPPED.copied(-1, new byte[9000], 9000));
            STEPPED.pinned(new byte[390]);
            attempt(() -> STEPPED.pinned(new byte[1]));
            attempt(() -> STEPPED.string(-1, "nö", 0, 0));
            attempt(() -> STEPPED.string(-1, "\0", 0, 0));
            attempt(() -> STEPPED.direct(-1, ByteBuffer.allocateDirect(3), 3));
            attempt(() -> STEPPED.direct(-1, ByteBuffer.allocate(3), 3));
            STEPPED.interrupt();
            attempt(() -> STEPPED.interruptCopied(-1, new byte[3], 3));
            attempt(() -> STEPPED.interruptSix(0, -1, 0, 0, 0, 0));
            System.out.println("done");
        }

        private static void attempt(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException expected) {
                System.out.println(expected.getMessage());
            }
        }
    }
}
