package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Example;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what the examples of a row do with what the row says. */
final class EffectsProbe {
    /** {@code mov qword ptr [MARK], MARKED}: seen after a branch that is not taken. */
    static final byte[] MARKING = ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {0x48, (byte) 0xc7, 0x04, 0x25})
            .putInt(Block.MEMORY + OperandMemory.MARK)
            .putInt(OperandMemory.MARKED)
            .array();

    private static final int ROUNDS = 5;

    private final ProbeMachine machine;
    private final Exemptions exemptions;

    EffectsProbe(ProbeMachine machine, Exemptions exemptions) {
        this.machine = machine;
        this.exemptions = exemptions;
    }

    /** What is wrong with a row, by its examples; what has not been seen is looked for again. */
    List<String> faults(List<Example> examples, int trials, long seed) {
        return faults(examples, trials, seed, Integer.MAX_VALUE);
    }

    /** Whether anything is wrong with it. */
    boolean hasFault(List<Example> examples, int trials, long seed) {
        return !faults(examples, trials, seed, 1).isEmpty();
    }

    private List<String> faults(List<Example> examples, int trials, long seed, int most) {
        Set<String> faults = new LinkedHashSet<>();
        Obligations obligations = new Obligations();
        for (int round = 0; round < ROUNDS; round++) {
            for (Example example : examples) {
                ExampleRun run = new ExampleRun(machine, exemptions, example, obligations, seed + round);
                run.trials(trials);
                run.faults().forEach(fault -> faults.add("`" + example + "` " + fault));
                if (faults.size() >= most) {
                    break;
                }
            }
            if (!faults.isEmpty() || obligations.open().isEmpty()) {
                break;
            }
        }
        List<String> all = new ArrayList<>(faults);
        if (faults.isEmpty()) {
            for (String open : obligations.open()) {
                all.add("never " + open);
            }
        }
        return all;
    }
}
