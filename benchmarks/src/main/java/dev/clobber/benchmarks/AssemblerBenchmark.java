package dev.clobber.benchmarks;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many instructions a warm assembler reads and encodes in a second. Run by benchmarks/assembler, which has the processor. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssemblerBenchmark {
    private final String text = AssemblerText.of();

    /** Text to machine code, which nobody reads. */
    @Benchmark
    @OperationsPerInvocation(AssemblerText.INSTRUCTIONS)
    public Object assemble() {
        return Assembler.assemble(Code.builder().text(text).build());
    }

    /** And what each of the instructions does. */
    @Benchmark
    @OperationsPerInvocation(AssemblerText.INSTRUCTIONS)
    public Object assembleAndTellEffects() {
        Code code = Code.builder().text(text).build();
        return new Object[] {Assembler.assemble(code), code.steps()};
    }
}
