package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrInterpreter;
import dev.clobber.processor.ir.Memory;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What can be seen of a run.
 *
 * @param end the result, or the message of the fault
 * @param trace the system calls with what they were given
 * @param array what the array holds that was handed in
 */
record Run(String end, List<String> trace, List<Byte> array) {
    private static final long STEPS = 200_000;

    /** Calls the first function of a {@link RandomProgram} with arguments of a seed. */
    static Run of(Program program, long seed) {
        return of(program, seed, (block, index, values) -> {});
    }

    /** Sees what variables hold before each operation. */
    interface Watcher {
        void reach(Block block, int index, Map<Variable, Long> values);
    }

    /** The same, watched. */
    static Run of(Program program, long seed, Watcher watcher) {
        Random random = new Random(seed);
        byte[] array = new byte[random.nextInt(9)];
        random.nextBytes(array);
        int number = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(12) - 2;
        long big = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(12) - 2;
        Kernel kernel = new Kernel(new Random(seed + 1), watcher);
        IrInterpreter interpreter = new IrInterpreter(kernel, STEPS);
        long address = interpreter.memory().add(array);
        Function main = program.functions().get(0);
        String end;
        try {
            end = Long.toString(interpreter.run(main, address, array.length, number, big));
        } catch (IrInterpreter.Thrown thrown) {
            end = thrown.getMessage();
        }
        List<Byte> bytes = new ArrayList<>();
        for (byte element : array) {
            bytes.add(element);
        }
        return new Run(end, kernel.trace, bytes);
    }

    private static final class Kernel implements IrInterpreter.Outside {
        private final Random random;
        private final List<String> trace = new ArrayList<>();

        private final Watcher watcher;

        Kernel(Random random, Watcher watcher) {
            this.random = random;
            this.watcher = watcher;
        }

        @Override
        public void reach(Block block, int index, Map<Variable, Long> values) {
            watcher.reach(block, index, values);
        }

        @Override
        public long systemCall(Operation.SystemCall call, List<Long> arguments, Memory memory) {
            if (call.number() == 0) {
                trace.add("numbers " + arguments);
            } else {
                byte[] bytes = memory.read(arguments.get(0), Math.toIntExact(arguments.get(1)));
                trace.add("array " + Arrays.toString(bytes));
                if (call.number() == 2) {
                    random.nextBytes(bytes);
                    memory.write(arguments.get(0), bytes);
                }
            }
            Range range = call.range();
            long result = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(8);
            if (call.limit().isPresent()) {
                result = Math.min(result, arguments.get(call.limit().getAsInt()));
            }
            return Math.min(range.greatest(), Math.max(range.least(), result));
        }
    }
}
