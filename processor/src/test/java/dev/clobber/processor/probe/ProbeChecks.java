package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Flag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What shows that the machine tells the truth: instructions whose effects we know, on random states. Runs in a child. */
final class ProbeChecks {
    private static final int RAX = 0;
    private static final int RCX = 1;
    private static final int RSP = 4;
    private static final int R11 = 11;

    private final ProbeMachine machine;
    private final Map<String, Supplier<String>> checks = new LinkedHashMap<>();

    private ProbeChecks(ProbeMachine machine) {
        this.machine = machine;
        checks.put("nop", () -> Model.ofText(machine, "nop").check());
        checks.put("every register is stored", this::everyRegisterIsStored);
        checks.put(
                "mov",
                () -> Model.ofText(machine, "mov rax, rcx")
                        .does(state -> state.general(RAX, state.general(RCX)))
                        .check());
        checks.put(
                "add",
                () -> Model.ofText(machine, "add rax, rcx")
                        .does(ProbeChecks::add)
                        .check());
        checks.put("cmovne", this::cmovne);
        checks.put(
                "std",
                () -> Model.ofText(machine, "std")
                        .does(state -> state.flag(Flag.DF, true))
                        .check());
        checks.put(
                "push",
                () -> Model.ofText(machine, "push rax").does(ProbeChecks::push).check());
        checks.put(
                "pop",
                () -> Model.ofText(machine, "pop rcx").does(ProbeChecks::pop).check());
        checks.put("ret", this::ret);
        checks.put("store", this::store);
        checks.put("syscall", this::syscall);
        checks.put("wrfsbase", this::wrfsbase);
        ExtendedChecks.addTo(checks, machine);
        checks.put("random states differ", this::randomStatesDiffer);
    }

    /** Answers the name of a check with its result. */
    public static void main(String[] arguments) {
        ProbeChecks checks = new ProbeChecks(ProbeMachine.open(ProbeMachine.Faults.DIE));
        if (!checks.checks.keySet().equals(Set.copyOf(names()))) {
            throw new IllegalStateException("names() is not the list of " + checks.checks.keySet());
        }
        ProbeWorker.serve(item -> checks.checks.get(item).get());
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "nop",
                "every register is stored",
                "mov",
                "add",
                "cmovne",
                "std",
                "push",
                "pop",
                "ret",
                "store",
                "syscall",
                "wrfsbase",
                "random states differ"));
        names.addAll(ExtendedChecks.NAMES);
        return names;
    }

    /**
     * The state is loaded from where it is stored to, so a register that the machine forgot would look unchanged. Here the code under
     * test overwrites all places before they are stored, by instructions that take no register and change none.
     */
    private String everyRegisterIsStored() {
        ByteBuffer code = ByteBuffer.allocate(Block.PAGE * 2).order(ByteOrder.LITTLE_ENDIAN);
        machine.layout().parts().values().stream()
                .flatMap(part -> part.pieces().stream())
                .mapToInt(StatePart.Piece::word)
                .filter(word -> word < machine.layout().registerWords())
                .distinct()
                // mov qword ptr [address], constant
                .forEach(word -> code.put(new byte[] {0x48, (byte) 0xc7, 0x04, 0x25})
                        .putInt(Block.STATE + Long.BYTES * word)
                        .putInt(0x5a5a5a5a));
        byte[] bytes = new byte[code.position()];
        code.flip().get(bytes);
        return Model.ofBytes(machine, bytes).check();
    }

    private static void add(MachineState state) {
        long left = state.general(RAX);
        long right = state.general(RCX);
        long sum = left + right;
        state.general(RAX, sum);
        state.flag(Flag.CF, Long.compareUnsigned(sum, left) < 0);
        state.flag(Flag.PF, Integer.bitCount((int) sum & 0xff) % 2 == 0);
        state.flag(Flag.AF, ((left ^ right ^ sum) & 0x10) != 0);
        state.flag(Flag.ZF, sum == 0);
        state.flag(Flag.SF, sum < 0);
        state.flag(Flag.OF, ((left ^ sum) & (right ^ sum)) < 0);
    }

    private String cmovne() {
        return Model.ofText(machine, "cmovne rax, rcx")
                .does(state -> state.general(RAX, state.general(state.flag(Flag.ZF) ? RAX : RCX)))
                .check();
    }

    private static void push(MachineState state) {
        state.general(RSP, state.general(RSP) - Long.BYTES);
        state.memory((int) state.general(RSP) - Block.MEMORY, state.general(RAX));
    }

    private static void pop(MachineState state) {
        state.general(RCX, state.memory((int) state.general(RSP) - Block.MEMORY));
        state.general(RSP, state.general(RSP) + Long.BYTES);
    }

    private String ret() {
        return Model.ofText(machine, "ret")
                .prepare(state ->
                        state.memory(Block.STACK - Block.MEMORY, machine.code().exit()))
                .does(state -> state.general(RSP, state.general(RSP) + Long.BYTES))
                .check();
    }

    private String store() {
        return Model.ofText(machine, "mov [rcx + 8], rax")
                .prepare(state -> state.general(RCX, Block.MEMORY))
                .does(state -> state.memory(8, state.general(RAX)))
                .check();
    }

    /** With a stack pointer that points nowhere: the kernel does not care. */
    private String syscall() {
        long next = machine.code().next() + 2;
        return Model.ofText(machine, "syscall")
                .prepare(state -> {
                    state.general(RAX, 39);
                    state.general(RSP, -1);
                })
                .does(state -> {
                    state.general(RAX, ProcessHandle.current().pid());
                    state.general(RCX, next);
                    state.general(R11, state.flags());
                })
                .check();
    }

    private String wrfsbase() {
        if (!machine.layout().extended().segmentBases()) {
            return "skipped: no fsgsbase";
        }
        return Model.ofText(machine, "wrfsbase rax")
                .prepare(state -> state.general(RAX, state.general(RAX) & 0x7fff_ffff_ffffL))
                .does(state -> state.set("fs.base", state.general(RAX)))
                .check();
    }

    private String randomStatesDiffer() {
        StateLayout layout = machine.layout();
        SplittableRandom random = new SplittableRandom(3);
        List<Difference> differences = layout.random(random).differences(layout.random(random));
        long expected = layout.parts().values().stream()
                .filter(part -> !List.of("rsp", "x87.opcode", "x87.instruction", "x87.operand")
                        .contains(part.name()))
                .count();
        return differences.size() == expected ? "ok" : "only " + differences;
    }
}
