package dev.clobber.processor.probe;

import java.util.concurrent.TimeUnit;

/** Kills a process that makes no progress for too long: probed code may loop for ever. */
final class Watchdog implements AutoCloseable {
    private final Process process;
    private final long patience;
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile long lastProgress = System.nanoTime();

    Watchdog(Process process, long patienceSeconds) {
        this.process = process;
        this.patience = TimeUnit.SECONDS.toNanos(patienceSeconds);
        thread.setDaemon(true);
        thread.start();
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    private void watch() {
        try {
            while (System.nanoTime() - lastProgress < patience) {
                Thread.sleep(100);
            }
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
