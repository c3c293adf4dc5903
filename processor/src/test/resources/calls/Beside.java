import dev.clobber.Clobbers;
import dev.clobber.Critical;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/**
 * Collects garbage beside threads that are in the kernel. Prints the median time of System.gc() in microseconds without such threads
 * and with them, and of how many collections each time garbage was gone afterwards.
 */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
interface Beside {
    @Syscall(name = "nanosleep")
    int nanosleep(long[] request, long[] remaining) throws ErrnoException;

    @Syscall(name = "pipe2")
    int pipe2(int[] ends, int flags) throws ErrnoException;

    @Syscall(name = "read")
    long read(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "futex")
    int futex(int[] word, int op, int value, long[] timeout, int[] word2, int value3) throws ErrnoException;

    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    /** What must not be done: a long call with the array pinned. */
    @Critical
    @Syscall(name = "pread64")
    long pinned(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    final class Main {
        private static final int COLLECTIONS = 9;
        private static final Beside CALLS = BesideBinding.load();
        private static volatile Object garbage;

        public static void main(String[] arguments) throws InterruptedException {
            collect();
            String without = collect();
            if (arguments[0].equals("pinned")) {
                byte[] large = new byte[64 << 20];
                int random = CALLS.openat(0, "/dev/urandom", 0, 0);
                start(() -> {
                    while (true) {
                        CALLS.pinned(random, large, large.length, 0);
                    }
                });
            } else {
                block();
            }
            Thread.sleep(200);
            System.out.println(without + " " + collect());
            System.exit(0);
        }

        private static void block() {
            for (int i = 0; i < 3; i++) {
                int[] ends = new int[2];
                CALLS.pipe2(ends, 0);
                byte[] buffer = new byte[i * 20_000 + 10];
                start(() -> CALLS.read(ends[0], buffer, buffer.length));
                start(() -> CALLS.nanosleep(new long[] {1000, 0}, new long[2]));
                start(() -> CALLS.futex(new int[] {5}, 0, 5, null, null, 0));
                start(() -> CALLS.futex(new int[] {5}, 0, 5, new long[] {1000, 0}, new int[1], 0));
            }
        }

        private static void start(Runnable work) {
            CountDownLatch started = new CountDownLatch(1);
            Thread thread = new Thread(() -> {
                started.countDown();
                work.run();
                System.err.println("came back");
            });
            thread.setDaemon(true);
            thread.start();
            try {
                started.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String collect() throws InterruptedException {
            long[] times = new long[COLLECTIONS];
            int gone = 0;
            for (int i = 0; i < COLLECTIONS; i++) {
                Thread.sleep(5); // who waited for the last collection goes on
                garbage = new byte[1000];
                WeakReference<Object> reference = new WeakReference<>(garbage);
                garbage = null;
                long start = System.nanoTime();
                System.gc();
                times[i] = (System.nanoTime() - start) / 1000;
                gone += reference.get() == null ? 1 : 0;
            }
            Arrays.sort(times);
            return times[COLLECTIONS / 2] + " " + gone;
        }
    }
}
