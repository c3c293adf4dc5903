import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;

/** Calls at every depth of a stack that overflows: Java's own error comes of it, and nothing worse. */
interface Deep {
    @Syscall(name = "write")
    @Clobbers(abi = "syscall")
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "openat")
    @Clobbers(abi = "syscall")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "getpid")
    @Clobbers(abi = "syscall")
    int getpid();

    final class Main {
        private static final Deep DEEP = DeepBinding.load();
        private static final byte[] NOTHING = new byte[1];
        private static final String PATH = "/".repeat(3000) + "absent";
        private static int depth;

        public static void main(String[] arguments) throws InterruptedException {
            // A class that overflows while it is loaded stays unusable, which is no business of ours: load all of them now.
            try {
                DEEP.openat(-1, PATH, 0, 0);
            } catch (ErrnoException absent) {
                absent.getMessage();
            }
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(null, Main::overflow, "deep", 256 * 1024 + 2504 * i);
                thread.start();
                thread.join();
            }
            System.out.println("deep enough: " + (depth > 1000));
        }

        private static void overflow() {
            try {
                down(0);
            } catch (StackOverflowError expected) {
                depth++;
            }
        }

        private static int down(int level) {
            depth++;
            DEEP.write(1, NOTHING, 0);
            DEEP.getpid();
            try {
                DEEP.openat(-1, PATH, 0, 0);
            } catch (ErrnoException absent) {
                return down(level + 1) + 1;
            }
            return down(level + 1) + 1;
        }
    }
}
