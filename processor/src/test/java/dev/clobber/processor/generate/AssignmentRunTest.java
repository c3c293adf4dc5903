package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random assignments on the processor itself: every goal, every other register, rsp, flags. */
class AssignmentRunTest {
    private static final int CASES = Integer.getInteger("clobber.assignments", 4_000);
    private static final long SEED = Long.getLong("clobber.seed", 3);

    /** cf, pf, af, zf, sf, of (SDM vol. 1, figure 3-8). */
    private static final long FLAGS = 0x8d5;

    private static final int STACK_POINTER = 4;
    private static final List<Integer> ALL = IntStream.range(0, RegisterFile.SIZE)
            .filter(i -> i != STACK_POINTER)
            .boxed()
            .toList();

    @TempDir
    Path directory;

    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final Random random = new Random(SEED);

    private record Case(RandomAssignment assignment, List<MachineItem> items, long[] before, long flags) {}

    @Test
    void valuesArrive() {
        RegisterMachine.require();
        RegisterMachine machine = new RegisterMachine(directory);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Integer> pool = random.nextBoolean() ? ALL : ALL.subList(0, 4 + random.nextInt(6));
            RandomAssignment assignment = RandomAssignment.next(random, new RandomAssignment.Kind(pool, 6, true, true));
            List<MachineItem> items = ParallelAssignment.solve(
                    assignment.known(), assignment.goals(), assignment.free(), assignment.flagsAreFree(), 1);
            byte[] code = code(items);
            int length = ParallelAssignment.length(
                    assignment.known(), assignment.goals(), assignment.free(), assignment.flagsAreFree());
            assertEquals(length, code.length, () -> assignment + "\n" + items);
            Case run = new Case(assignment, items, assignment.sample(random), random.nextLong() & FLAGS);
            cases.add(run);
            machine.add(code, run.before, run.flags);
        }
        List<RegisterMachine.Result> results = machine.run();
        for (int i = 0; i < CASES; i++) {
            check(cases.get(i), results.get(i));
        }
    }

    private static void check(Case run, RegisterMachine.Result result) {
        long[] before = run.before.clone();
        before[STACK_POINTER] = result.stackBefore();
        List<String> faults = run.assignment.faults(before, result.registers(), result.stackBefore());
        if (!run.assignment.flagsAreFree() && (result.flags() & FLAGS) != run.flags) {
            faults.add("flags changed");
        }
        assertEquals(List.of(), faults, () -> run.assignment + "\n" + run.items + "\nwith seed " + SEED);
    }

    /** With addresses as the shortest layout has them. */
    private byte[] code(List<MachineItem> items) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (MachineItem item : items) {
            Instruction instruction = item instanceof MachineItem.AddressOf address
                    ? Instruction.of(
                            "mov",
                            address.register().view(32),
                            new Immediate(RandomAssignment.address(address.symbol())))
                    : ((MachineItem.Operation) item).instruction();
            code.writeBytes(encoder.encode(instruction).bytes());
        }
        return code.toByteArray();
    }
}
