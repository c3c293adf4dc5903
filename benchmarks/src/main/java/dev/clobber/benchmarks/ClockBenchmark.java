package dev.clobber.benchmarks;

import dev.clobber.runtime.ErrnoException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An array that is held in place while the kernel writes into it. The call is made for real: the vDSO has no part in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClockBenchmark {
    private final Linux binding = LinuxBinding.load();
    private final Linux peer = new Peer();
    private final long[] time = new long[2];

    /** The generated stub. */
    @Benchmark
    public long binding() throws ErrnoException {
        binding.clock_gettime(Linux.CLOCK_MONOTONIC, time);
        return time[1];
    }

    /** The C function. */
    @Benchmark
    public long peer() throws ErrnoException {
        peer.clock_gettime(Linux.CLOCK_MONOTONIC, time);
        return time[1];
    }
}
