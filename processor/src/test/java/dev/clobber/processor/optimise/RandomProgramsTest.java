package dev.clobber.processor.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrInterpreter;
import dev.clobber.processor.ir.IrVerifier;
import dev.clobber.processor.ir.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs do the same after all passes; {@code -Dclobber.programs=…} for more, {@code -Dclobber.seed=…} for others. */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("clobber.programs", 2000);
    private static final long SEED = Long.getLong("clobber.seed", 0);
    private static final int RUNS = 6;

    @Test
    void passesKeepTheMeaning() {
        long before = 0;
        long after = 0;
        long compared = 0;
        for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            IrVerifier.verify(program);
            before += size(program);
            List<Run> runs = runs(program, seed);
            Program optimised = optimise(RandomProgram.of(seed), seed);
            after += size(optimised);
            for (int i = 0; i < RUNS; i++) {
                if (runs.get(i) != null) {
                    compared++;
                    assertEquals(runs.get(i), Run.of(optimised, seed * RUNS + i), "program " + seed + ", run " + i);
                }
            }
        }
        assertTrue(compared > PROGRAMS * 4L, compared + " runs ended");
        assertTrue(after * 10 < before * 8, before + " operations became " + after);
    }

    private static Program optimise(Program program, long seed) {
        try {
            Program optimised = Optimiser.optimise(program);
            assertEquals(List.of(), IrVerifier.faults(optimised), "program " + seed);
            return optimised;
        } catch (RuntimeException e) {
            throw new AssertionError("program " + seed, e);
        }
    }

    /** One for each seed; null where it takes too long. */
    private static List<Run> runs(Program program, long seed) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            try {
                runs.add(Run.of(program, seed * RUNS + i));
            } catch (IrInterpreter.StepLimit e) {
                runs.add(null);
            }
        }
        return runs;
    }

    private static long size(Program program) {
        long size = 0;
        for (Function function : program.functions()) {
            for (Block block : function.blocks()) {
                size += block.operations().size() + 1;
            }
        }
        return size;
    }
}
