import dev.clobber.Clobbers;
import dev.clobber.Length;
import dev.clobber.Restart;
import dev.clobber.Syscall;
import dev.clobber.runtime.ErrnoException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A thread that waits in the kernel gets signals, which Java handles. */
@Clobbers(abi = "syscall")
@SuppressWarnings("clobber:jvm-hazard")
interface Interrupted {
    int SIGUSR1 = 10;
    int EINTR = 4;
    long MILLION = 1_000_000;

    @Syscall(name = "gettid")
    int gettid();

    @Syscall(name = "getpid")
    int getpid();

    @Syscall(name = "tgkill")
    int tgkill(int process, int thread, int signal) throws ErrnoException;

    @Syscall(name = "nanosleep")
    int nanosleep(long[] request, long[] remaining) throws ErrnoException;

    @Syscall(name = "nanosleep")
    int nanosleepRaw(long[] request, long[] remaining);

    @Restart
    @Syscall(name = "nanosleep")
    int nanosleepOn(long[] request, long[] remaining) throws ErrnoException;

    @Restart
    @Syscall(name = "nanosleep")
    int nanosleepScalar(long request, long remaining) throws ErrnoException;

    @Syscall(name = "epoll_create1")
    int epoll_create1(int flags) throws ErrnoException;

    @Syscall(name = "epoll_wait")
    @SuppressWarnings("clobber:unchecked-length")
    int epoll_wait(int epoll, byte[] events, int maxevents, int timeout) throws ErrnoException;

    @Restart
    @Syscall(name = "epoll_wait")
    @SuppressWarnings("clobber:unchecked-length")
    int epollWaitOn(int epoll, byte[] events, int maxevents, int timeout) throws ErrnoException;

    @Restart
    @Syscall(
            nr = 232,
            regs = {"r10", "rdx", "rsi", "rdi"})
    int epollWaitTurned(int timeout, int maxevents, long events, int epoll) throws ErrnoException;

    final class Main {
        private static final Interrupted CALLS = InterruptedBinding.load();
        private static final AtomicInteger HANDLED = new AtomicInteger();

        public static void main(String[] arguments) throws Exception {
            sun.misc.Signal.handle(new sun.misc.Signal("USR1"), signal -> HANDLED.incrementAndGet());
            int epoll = CALLS.epoll_create1(0);
            byte[] event = new byte[12];

            long[] remaining = {-1, -1};
            report("nanosleep", () -> CALLS.nanosleep(new long[] {5, 0}, remaining), 1, 0);
            System.out.println("remaining told: " + (remaining[0] == 4 && remaining[1] > 0));
            report("raw nanosleep", () -> CALLS.nanosleepRaw(new long[] {5, 0}, null), 1, 0);
            report("epoll_wait", () -> CALLS.epoll_wait(epoll, event, 1, 5000), 1, 0);

            report("nanosleep @Restart", () -> CALLS.nanosleepOn(new long[] {0, 400 * MILLION}, null), 5, 400);
            report("epoll_wait @Restart", () -> CALLS.epollWaitOn(epoll, event, 1, 400), 5, 400);
            report("epoll_wait @Restart, no buffer", () -> CALLS.epollWaitTurned(400, 1, 4096, epoll), 5, 400);
            report("another error @Restart", () -> CALLS.nanosleepScalar(1, 0), 0, 0);
            System.out.println("handled: " + (HANDLED.get() > 0));
        }

        /** Says what a call came to under this many signals, and whether it took at least so long. */
        private static void report(String what, IntSupplier call, int signals, int milliseconds) throws Exception {
            int[] thread = new int[1];
            CountDownLatch ready = new CountDownLatch(1);
            CompletableFuture<String> result = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                thread[0] = CALLS.gettid();
                long start = System.nanoTime();
                ready.countDown();
                String outcome;
                try {
                    outcome = String.valueOf(call.getAsInt());
                } catch (ErrnoException e) {
                    outcome = e.getMessage();
                }
                boolean longEnough = System.nanoTime() - start >= milliseconds * MILLION;
                result.complete(outcome + (longEnough ? "" : " too early"));
            });
            waiting.start();
            ready.await();
            for (int i = 0; i < signals; i++) {
                Thread.sleep(60);
                CALLS.tgkill(CALLS.getpid(), thread[0], SIGUSR1);
            }
            System.out.println(what + ": " + result.get(20, TimeUnit.SECONDS));
        }
    }
}
