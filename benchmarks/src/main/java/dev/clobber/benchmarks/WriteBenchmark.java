package dev.clobber.benchmarks;

import dev.clobber.runtime.ErrnoException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Bytes that are copied out of the heap before the kernel reads them. {@code /dev/null} takes them without a look, so that what is
 * left is the copying.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WriteBenchmark {
    /** How many bytes: a line, a page, more than fits on the stack. */
    @Param({"16", "4096", "65536"})
    public int size;

    private final Linux binding = LinuxBinding.load();
    private final Linux peer = new Peer();
    private byte[] bytes = {};
    private int fd;

    /** Opens the file. */
    @Setup
    public void open() throws ErrnoException {
        bytes = new byte[size];
        fd = binding.openat(Linux.AT_FDCWD, "/dev/null", Linux.O_WRONLY, 0);
    }

    /** The generated stub. */
    @Benchmark
    public long binding() throws ErrnoException {
        return binding.write(fd, bytes, size);
    }

    /** The C function. */
    @Benchmark
    public long peer() throws ErrnoException {
        return peer.write(fd, bytes, size);
    }
}
