package dev.clobber.processor.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;

/** Ends runs that do not come back, by the signal of a fault. */
final class Patience {
    /** What such a run seems to have died of. */
    static final int SIGNAL = 5;

    private static final int MILLISECONDS = 5;

    /** What one run may take of the processor, in nanoseconds: a thousand times as long as the longest that ends. */
    private static final long LONGEST = 10_000_000;

    // asm/unistd_64.h
    private static final int GETPID = 39;
    private static final int GETTID = 186;
    private static final int TGKILL = 234;

    private Patience() {}

    /** Watches the calling thread. */
    static void start() {
        long process = ProbeNatives.systemCall(GETPID, 0, 0, 0, 0, 0, 0);
        long thread = ProbeNatives.systemCall(GETTID, 0, 0, 0, 0, 0, 0);
        long runner = Thread.currentThread().getId();
        Thread watch = new Thread(() -> watch(process, thread, runner), "patience");
        watch.setDaemon(true);
        watch.start();
    }

    /** By the time that the processor has spent, as other programs may want it too. */
    private static void watch(long process, long thread, long runner) {
        ByteBuffer control = BlockSetup.bytes(Block.CONTROL, Block.PAGE);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int last = -1;
        long since = 0;
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                int now = BlockRun.count;
                boolean isRunning = control.getInt(Block.RUNNING - Block.CONTROL) != 0;
                long spent = threads.getThreadCpuTime(runner);
                if (!isRunning || now != last) {
                    last = now;
                    since = spent;
                } else if (spent - since > LONGEST && now == BlockRun.count) {
                    ProbeNatives.systemCall(TGKILL, process, thread, SIGNAL, 0, 0, 0);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
