package dev.clobber.processor.probe;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Compares what code does to random states with what it should do. */
final class Model {
    private static final int STATES = 300;

    private final ProbeMachine machine;
    private final byte[] code;
    private Consumer<MachineState> preparation = state -> {};
    private Consumer<MachineState> effect = state -> {};

    private Model(ProbeMachine machine, byte[] code) {
        this.machine = machine;
        this.code = code.clone();
    }

    static Model ofText(ProbeMachine machine, String assembly) {
        return new Model(
                machine,
                Assembler.assemble(Code.builder().text(assembly).build()).bytes());
    }

    static Model ofBytes(ProbeMachine machine, byte[] code) {
        return new Model(machine, code);
    }

    /** Changes each random state before it is used. */
    Model prepare(Consumer<MachineState> change) {
        preparation = change;
        return this;
    }

    /** What the code does to a state. */
    Model does(Consumer<MachineState> change) {
        effect = change;
        return this;
    }

    /**
     * Runs the code on states.
     *
     * @return {@code ok}, or what was different from expectation
     */
    String check() {
        StateLayout layout = machine.layout();
        SplittableRandom random = new SplittableRandom(1);
        long entry = machine.code().place(code);
        MachineState after = layout.zero();
        for (int i = 0; i < STATES; i++) {
            MachineState before = i == 0 ? layout.zero() : layout.random(random);
            preparation.accept(before);
            MachineState expected = before.copy();
            effect.accept(expected);
            int signal = machine.run(entry, before, after);
            List<Difference> differences = after.differences(expected);
            if (signal != 0 || !after.equals(expected)) {
                return "state " + i + ": signal " + signal + ", unexpected: " + differences + values(after, expected);
            }
        }
        return "ok";
    }

    private static String values(MachineState after, MachineState expected) {
        StringBuilder values = new StringBuilder();
        for (Difference difference : after.differences(expected)) {
            values.append(" %s=%#x not %#x;"
                    .formatted(difference.part(), after.get(difference.part(), 0), expected.get(difference.part(), 0)));
        }
        return values.toString();
    }
}
