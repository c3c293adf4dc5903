import dev.clobber.Clobbers;
import dev.clobber.Gate;
import dev.clobber.Length;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many calls of every kind from eight threads, beside a collector at work; every byte is compared. */
@Clobbers(abi = "syscall")
@SuppressWarnings({"clobber:jvm-hazard", "clobber:vdso"})
interface Million {
    @Syscall(name = "getpid")
    int getpid();

    @Syscall(name = "gettid")
    int gettid() throws ErrnoException;

    @Syscall(nr = 20, gate = Gate.INT_0X80)
    int getpidThroughInterrupt();

    @Syscall(nr = 4, gate = Gate.INT_0X80)
    int writeThroughInterrupt(int fd, byte[] buf, @Length(of = "buf") int count) throws ErrnoException;

    @Syscall(name = "memfd_create")
    int memfd_create(String name, int flags) throws ErrnoException;

    @Syscall(name = "openat")
    int openat(int directory, String path, int flags, int mode) throws ErrnoException;

    @Syscall(name = "write")
    long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

    @Syscall(name = "pwrite64")
    long pwrite64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pread64")
    long pread64(int fd, byte[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @dev.clobber.Critical
    @Syscall(name = "pwrite64")
    long pwritePinned(int fd, long[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @dev.clobber.Critical
    @Syscall(name = "pread64")
    long preadPinned(int fd, long[] buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pwrite64")
    long pwriteDirect(int fd, ByteBuffer buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "pread64")
    long preadDirect(int fd, ByteBuffer buf, @Length(of = "buf") long count, long offset) throws ErrnoException;

    @Syscall(name = "getrandom")
    long getrandom(byte[] buf, @Length(of = "buf") long count, int flags) throws ErrnoException;

    @Syscall(name = "clock_gettime")
    int clock_gettime(int clock, long[] time) throws ErrnoException;

    @Syscall(name = "uname")
    int uname(byte[] name) throws ErrnoException;

    final class Main {
        private static final int THREADS = 8;
        private static final int KINDS = 12;
        private static final Million CALLS = MillionBinding.load();
        private static volatile boolean done;
        private static volatile Object garbage;

        public static void main(String[] arguments) throws Exception {
            long calls = Long.parseLong(arguments[0]) / THREADS;
            Thread collector = new Thread(Main::collect);
            collector.setDaemon(true);
            collector.start();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            });
            List<Future<Long>> made = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<Long> worker = new Worker(i, calls)::work;
                made.add(threads.submit(worker));
            }
            long total = 0;
            for (Future<Long> one : made) {
                total += one.get();
            }
            threads.shutdown();
            done = true;
            collector.join();
            System.out.println("calls: " + total);
        }

        private static void collect() {
            while (!done) {
                for (int i = 0; i < 200; i++) {
                    garbage = new byte[10_000];
                }
                System.gc();
            }
        }

        private static final class Worker {
            private final long calls;
            private final SplittableRandom random;
            private final int file;
            private final int nowhere = CALLS.openat(0, "/dev/null", 1, 0);
            private final int pid = (int) ProcessHandle.current().pid();
            private final ByteBuffer direct = ByteBuffer.allocateDirect(300);
            private int tid;
            private long made;
            private long lastTime;

            Worker(int number, long calls) {
                this.calls = calls;
                this.random = new SplittableRandom(number);
                this.file = CALLS.memfd_create("thread-" + number, 0);
            }

            Long work() {
                tid = CALLS.gettid();
                while (made < calls) {
                    one(random.nextInt(KINDS));
                }
                return made;
            }

            private void one(int kind) {
                switch (kind) {
                    case 0 -> check(pid, CALLS.getpid());
                    case 1 -> check(tid, CALLS.gettid());
                    case 2 -> check(pid, CALLS.getpidThroughInterrupt());
                    // Now and then beyond what a stub has room for in its frame.
                    case 3 -> copied(random.nextInt(random.nextInt(4) == 0 ? 50_000 : 9000));
                    case 4 -> pinned(random.nextInt(200));
                    case 5 -> direct(random.nextInt(300));
                    case 6 -> absent();
                    case 7 -> time();
                    case 8 -> check(20, CALLS.getrandom(new byte[32], 20, 0));
                    case 9 -> check(7, CALLS.write(nowhere, new byte[10], 7));
                    case 10 -> check(11, CALLS.writeThroughInterrupt(nowhere, new byte[20], 11));
                    default -> name();
                }
                made++;
            }

            private void copied(int size) {
                byte[] out = new byte[size];
                for (int i = 0; i < size; i += 37) {
                    out[i] = (byte) random.nextInt();
                }
                check(size, CALLS.pwrite64(file, out, size, 0));
                byte[] in = new byte[size];
                check(size, CALLS.pread64(file, in, size, 0));
                require(Arrays.equals(out, in));
                made++;
            }

            private void pinned(int size) {
                long[] out = random.longs(size).toArray();
                check(8L * size, CALLS.pwritePinned(file, out, 8L * size, 0));
                long[] in = new long[size + 1];
                check(8L * size, CALLS.preadPinned(file, in, 8L * size, 0));
                require(Arrays.equals(out, Arrays.copyOf(in, size)) && in[size] == 0);
                made++;
            }

            private void direct(int size) {
                byte value = (byte) random.nextInt();
                for (int i = 0; i < size; i++) {
                    direct.put(i, value);
                }
                check(size, CALLS.pwriteDirect(file, direct.position(0).limit(size), size, 0));
                direct.clear().put(0, (byte) 0);
                check(size, CALLS.preadDirect(file, direct, size, 0));
                require(size == 0 || direct.get(0) == value && direct.get(size - 1) == value);
                made++;
            }

            private void absent() {
                String path = "/no/such/file/" + "x".repeat(random.nextInt(100));
                try {
                    CALLS.openat(-1, path, 0, 0);
                    require(false);
                } catch (ErrnoException e) {
                    require(e.errno() == 2);
                }
            }

            private void time() {
                long[] time = new long[2];
                CALLS.clock_gettime(1, time);
                long now = time[0] * 1_000_000_000 + time[1];
                require(now >= lastTime && time[0] > 0);
                lastTime = now;
            }

            private void name() {
                byte[] name = new byte[390];
                CALLS.uname(name);
                require(name[0] == 'L' && name[4] == 'x' && name[5] == 0);
            }

            private static void check(long expected, long actual) {
                if (expected != actual) {
                    throw new AssertionError(actual + " and not " + expected);
                }
            }

            private static void require(boolean condition) {
                if (!condition) {
                    throw new AssertionError();
                }
            }
        }
    }
}
