package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.RegisterBank;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Runs one example many times and compares what it does with what its row says. */
final class ExampleRun {
    private static final int OTHER_STACK = Block.STACK - 0x40;
    private static final int STEP = 64;
    private static final int FAULTS_NAMED = 4;
    private static final int STACK_MASK = 7;

    private final ProbeMachine machine;
    private final StateLayout layout;
    private final MachineState before;
    private final MachineState after;
    private final MachineState otherBefore;
    private final MachineState otherAfter;
    private final Example example;
    private final Effects effects;
    private final OperandMemory memory;
    private final Expectation expected;
    private final Bits certain;
    private final Bits uncertain;
    private final ChosenValues chosen;
    private final List<CaseSettings> cases;
    private final boolean always;
    private final boolean pardoned;
    private final boolean x87;
    private final boolean chance;
    private final long entry;
    private final SplittableRandom random;
    private final Obligations.Obligation taken;
    private final Obligations.Obligation notTaken;
    private final Bits mark;
    private final Set<String> faults = new LinkedHashSet<>();
    private int sound;
    private int signal;

    ExampleRun(ProbeMachine machine, Exemptions exemptions, Example example, Obligations obligations, long seed) {
        this.machine = machine;
        layout = machine.layout();
        before = layout.zero();
        after = layout.zero();
        otherBefore = layout.zero();
        otherAfter = layout.zero();
        pardoned = exemptions.has("faults", example, example.toString());
        this.example = example;
        effects = example.effects();
        memory = new OperandMemory(example, effects, exemptions);
        expected = new Expectation(example, effects, layout, memory, exemptions, obligations);
        certain = Bits.of(expected.certain);
        uncertain = Bits.of(expected.uncertain);
        chosen = new ChosenValues(example, effects, layout, memory);
        cases = example.form().cases().stream()
                .map(text -> new CaseSettings(text, example))
                .toList();
        x87 = effects.registers().stream().anyMatch(effect -> effect.register().bank() == RegisterBank.X87_STATE);
        chance = exemptions.has("chance", example, "");
        always = exemptions.has("always", example, "");
        random = new SplittableRandom(seed);
        boolean branch = effects.flow() == Flow.BRANCH;
        taken = branch ? obligations.get("branches") : Obligations.none();
        notTaken = branch ? obligations.get("does not branch") : Obligations.none();
        mark = Bits.of(StateMask.none(layout).add(layout.part("memory"), 0, Long.SIZE - 1));
        byte[] code = example.bytes();
        byte[] marking = effects.flow() == Flow.NEXT ? new byte[0] : EffectsProbe.MARKING;
        if (machine.code().room() < code.length + marking.length + STEP) {
            machine.code().clear();
        }
        entry = machine.code()
                .place(ByteBuffer.allocate(code.length + marking.length)
                        .put(code)
                        .put(marking)
                        .array());
    }

    Set<String> faults() {
        return faults;
    }

    void trials(int count) {
        for (int i = 0; i < count && faults.size() < FAULTS_NAMED; i++) {
            prepare(i);
            int now = machine.run(entry, before, after);
            if (now != 0) {
                signal = now;
                continue;
            }
            sound++;
            writes();
            depth();
            if (!chance) {
                reads();
            }
            if (faults.isEmpty()) {
                obligations();
            }
        }
        if (sound == 0 && !pardoned) {
            faults.add("always ends in signal " + signal);
        }
    }

    private void prepare(int trial) {
        layout.randomize(before, random);
        if (trial % 4 > 0) {
            chosen.choose(before, random);
        }
        if (!example.instruction().prefixes().isEmpty() && example.isString()) {
            before.general(1, random.nextInt(6));
        }
        memory.prepare(before, random);
        if (!cases.isEmpty() && (trial % 3 > 0 || always)) {
            cases.get(random.nextInt(cases.size())).apply(before);
        }
    }

    private void writes() {
        boolean branch = effects.flow() != Flow.NEXT;
        if (branch) {
            taken.meetIf(mark.same(before, after));
            notTaken.meetIf(!mark.same(before, after));
            // Where it went is no change of memory.
            otherAfter.memory(OperandMemory.MARK, after.memory(OperandMemory.MARK));
            after.memory(OperandMemory.MARK, before.memory(OperandMemory.MARK));
        }
        if (!expected.mayChange.covers(before, after)) {
            for (Difference difference : before.differences(after, expected.mayChange)) {
                faults.add("changes undeclared " + place(difference));
            }
        }
        if (branch) {
            after.memory(OperandMemory.MARK, otherAfter.memory(OperandMemory.MARK));
        }
        if (!expected.cleared.are(false, after)) {
            faults.add("does not clear what it should");
        }
        if (!expected.set.are(true, after)) {
            faults.add("does not set what it should");
        }
        if (effects.stack().isPresent()
                && after.get("rsp") - before.get("rsp") != effects.stack().getAsLong()) {
            faults.add("moves the stack by " + (after.get("rsp") - before.get("rsp")));
        }
    }

    /** The stack grows towards lower numbers, whether or not there is room. */
    private void depth() {
        int deeper = before.x87(0) - after.x87(0) & STACK_MASK;
        if (x87 && effects.x87().isPresent() && deeper != (effects.x87().getAsLong() & STACK_MASK)) {
            faults.add("makes the x87 stack deeper by " + deeper + ", or as much less as is missing to 8");
        }
    }

    private static String place(Difference difference) {
        return difference.part().name().equals("memory")
                ? "memory at byte " + difference.low() / Byte.SIZE + " to " + difference.high() / Byte.SIZE
                : difference.part().name().equals("rflags") ? "rflags " + difference.bits() : difference.toString();
    }

    private void reads() {
        layout.randomize(otherBefore, random);
        otherBefore.general(4, OTHER_STACK);
        otherBefore.set(expected.read, before);
        int other = machine.run(entry, otherBefore, otherAfter);
        if (other == 0 && sameResults()) {
            return;
        }
        Culprits culprits = new Culprits(layout, before, otherBefore.copy(), state -> {
            otherBefore.set(state);
            return machine.run(entry, otherBefore, otherAfter) != 0 || !sameResults();
        });
        String what = other == 0 ? "" : " (signal " + other + ")";
        culprits.names().forEach(name -> faults.add("depends on undeclared " + name + what));
    }

    private boolean sameResults() {
        return certain.same(after, otherAfter)
                && uncertain.sameOrKept(before, after, otherBefore, otherAfter)
                && (effects.flow() == Flow.NEXT || mark.same(before, after) == mark.same(otherBefore, otherAfter));
    }

    private void obligations() {
        for (Declared.Write write : expected.writes) {
            write.changes().meetIf(write.changes().isOpen() && !write.bits().same(before, after));
        }
        for (Declared.Value value : expected.values) {
            (after.flag(value.flag()) ? value.set() : value.clear()).meet();
            value.changes().meetIf(after.flag(value.flag()) != before.flag(value.flag()));
        }
        for (Declared.Choice choice : expected.choices) {
            if (!choice.bits().same(before, after)) {
                choice.written().meet();
            } else if (choice.read()
                    || choice.bits().same(otherBefore, otherAfter)
                            && !choice.bits().same(before, otherBefore)) {
                choice.kept().meet();
            }
        }
        for (Declared.Read read : expected.reads) {
            if (read.matters().isOpen()) {
                read.matters().meetIf(matters(read.bits(), read.kept()));
            }
        }
    }

    /** Whether other contents of these bits alone give another result. */
    private boolean matters(StateMask bits, boolean kept) {
        layout.randomize(otherAfter, random);
        otherAfter.general(4, OTHER_STACK);
        otherBefore.set(before);
        otherBefore.set(bits, otherAfter);
        for (int number = 0; number < Parts.GENERAL.size(); number++) {
            if (otherBefore.general(number) != before.general(number) && memory.points(number)) {
                otherBefore.general(number, before.general(number) + STEP);
            }
        }
        return machine.run(entry, otherBefore, otherAfter) != 0
                || !sameResults()
                || kept && !Bits.of(bits).same(after, otherAfter);
    }
}
