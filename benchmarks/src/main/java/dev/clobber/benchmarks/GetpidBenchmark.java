package dev.clobber.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The call that does least: what is measured is the way into the kernel and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GetpidBenchmark {
    private final Linux binding = LinuxBinding.load();
    private final Peer peer = new Peer();

    /** The generated stub. */
    @Benchmark
    public int binding() {
        return binding.getpid();
    }

    /** The C function. */
    @Benchmark
    public int peer() {
        return peer.getpid();
    }

    /** A C function without a system call, for scale. */
    @Benchmark
    public int nothing() {
        return peer.nothing();
    }
}
