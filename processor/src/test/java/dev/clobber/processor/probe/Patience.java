package dev.clobber.processor.probe;

import java.nio.ByteBuffer;

/** Ends runs that do not come back, by the signal of a fault. */
final class Patience {
    /** What such a run seems to have died of. */
    static final int SIGNAL = 5;

    private static final int MILLISECONDS = 25;

    // asm/unistd_64.h
    private static final int GETPID = 39;
    private static final int GETTID = 186;
    private static final int TGKILL = 234;

    private Patience() {}

    /** Watches the calling thread. */
    static void start() {
        long process = ProbeNatives.systemCall(GETPID, 0, 0, 0, 0, 0, 0);
        long thread = ProbeNatives.systemCall(GETTID, 0, 0, 0, 0, 0, 0);
        Thread watch = new Thread(() -> watch(process, thread), "patience");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(long process, long thread) {
        ByteBuffer control = BlockSetup.bytes(Block.CONTROL, Block.PAGE);
        int last = -1;
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                int now = BlockRun.count;
                boolean isRunning = control.getInt(Block.RUNNING - Block.CONTROL) != 0;
                if (isRunning && now == last && now == BlockRun.count) {
                    ProbeNatives.systemCall(TGKILL, process, thread, SIGNAL, 0, 0, 0);
                }
                last = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
