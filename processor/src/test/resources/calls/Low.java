import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/**
 * Buffers for {@code int 0x80} where the part of the memory in which the kernel looks for addresses of 31 bits is taken, as it is where
 * a JVM happens to have put its classes there.
 */
@SuppressWarnings("clobber:jvm-hazard")
interface Low {
    @Syscall(name = "mmap")
    @Clobbers(abi = "syscall")
    long mmap(long address, long length, int prot, int flags, int fd, long offset);

    @Syscall(nr = 4, gate = Gate.INT_0X80)
    int write(int fd, byte[] buf, @Length(of = "buf") int count) throws ErrnoException;

    final class Main {
        /** MAP_PRIVATE, MAP_ANONYMOUS, MAP_NORESERVE, MAP_32BIT. */
        private static final int FLAGS = 0x4062;

        public static void main(String[] arguments) {
            Low low = LowBinding.load();
            long taken = 0;
            for (long size = 1 << 30; size >= 4096; ) {
                long address = low.mmap(0, size, 0, FLAGS, -1, 0);
                if (address < 0) {
                    size /= 2;
                } else {
                    taken += size;
                }
            }
            byte[] text = ("taken: " + (taken > 0) + "\n").getBytes();
            for (int i = 0; i < 3; i++) {
                low.write(1, text, text.length);
            }
            byte[] large = new byte[1 << 20];
            large[large.length - 1] = '\n';
            low.write(1, large, large.length);
        }
    }
}
