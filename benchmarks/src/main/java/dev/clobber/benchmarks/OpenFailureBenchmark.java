package dev.clobber.benchmarks;

import dev.clobber.runtime.ErrnoException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A string on its way to the kernel, and an exception on its way back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OpenFailureBenchmark {
    private static final String NOWHERE = "/nonexistent/file";

    private final Linux binding = LinuxBinding.load();
    private final Linux peer = new Peer();

    /** The generated stub. */
    @Benchmark
    public Object binding() {
        return failure(binding);
    }

    /** The C function. */
    @Benchmark
    public Object peer() {
        return failure(peer);
    }

    private static Object failure(Linux linux) {
        try {
            return linux.openat(Linux.AT_FDCWD, NOWHERE, Linux.O_WRONLY, 0);
        } catch (ErrnoException e) {
            return e;
        }
    }
}
