package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.flow.Facts.StackFault;
import dev.clobber.processor.flow.Facts.StackProblem;
import dev.clobber.processor.flow.Facts.UndefinedFlagRead;
import dev.clobber.processor.flow.Facts.UnsetRead;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Writes down what instructions do, once it is known what they find. */
final class Report implements Recorder {
    private final PathFinder paths;
    private final Interpreter interpreter;
    private final EntryBits entry;
    private final int steps;
    final List<UnsetRead> unsetReads = new ArrayList<>();
    /** What nobody has set and is put into memory of others, each register once: to be kept there, or as a result. */
    final List<UnsetRead> unsetStores = new ArrayList<>();

    final List<UndefinedFlagRead> undefinedFlagReads = new ArrayList<>();
    final List<MemoryAccess> memory = new ArrayList<>();
    final List<StackFault> stackFaults = new ArrayList<>();
    final BitSet stackUses = new BitSet();
    /** Values of the entry that are read, and those that something is done with. */
    final BitSet read = new BitSet();

    final BitSet used = new BitSet();

    /** Values of the entry that come back from memory of others. */
    final BitSet regained = new BitSet();

    Report(int steps, Interpreter interpreter, PathFinder paths, EntryBits entry) {
        this.steps = steps;
        this.entry = entry;
        this.interpreter = interpreter;
        this.paths = paths;
    }

    /** Adds what only all ways together show, and sorts all by step. */
    void finish(ControlFlow control, FixedPoint fixedPoint) {
        for (Map.Entry<Integer, At> split : fixedPoint.splits().entrySet()) {
            split(control.blocks().get(split.getKey()).first(), split.getValue());
        }
        for (MachineState end : fixedPoint.ends()) {
            end(end);
        }
        if (stackFaults.size() > 1) {
            stackFaults.sort(Comparator.comparingInt(StackFault::step).thenComparing(StackFault::problem));
        }
        if (!control.isStraight()) {
            unsetReads.sort(Comparator.comparingInt(UnsetRead::step));
            memory.sort(Comparator.comparingInt(MemoryAccess::step));
            undefinedFlagReads.sort(Comparator.comparingInt(UndefinedFlagRead::step));
        }
    }

    @Override
    public void read(Lane lane) {
        mark(lane, read);
    }

    @Override
    public void used(Lane lane) {
        mark(lane, used);
    }

    @Override
    public void regained(Lane lane) {
        mark(lane, regained);
    }

    private static void mark(Lane lane, BitSet marks) {
        for (int i = 0; i < lane.origins().size(); i++) {
            if (Origins.isRegister(lane.origins().get(i))) {
                marks.set(lane.origins().get(i));
            }
        }
    }

    @Override
    public void unset(int step, Register register, BitRange bits, int origin, boolean certain) {
        Path path = certain && !isTold(owner(origin))
                ? Path.ANY
                : paths.to(step, Questions.unset(origin, state -> isUsed(state, step, origin)));
        unsetReads.add(new UnsetRead(step, register, bits, owner(origin), path));
    }

    /** Whether a use was told on some ways before: those that come to another one are not all ways then. */
    private boolean isTold(Register origin) {
        for (UnsetRead read : unsetReads) {
            if (read.origin().equals(origin)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an instruction uses a value that nobody set: it is asked itself. */
    private boolean isUsed(MachineState state, int step, int cause) {
        boolean[] told = {false};
        interpreter.follow(state.copy(), step, new Recorder() {
            @Override
            public void unset(int at, Register register, BitRange bits, int origin, boolean certain) {
                told[0] |= origin == cause;
            }
        });
        return told[0];
    }

    @Override
    public void left(int step, Lane lane) {
        for (int i = 0; i < lane.origins().size(); i++) {
            int origin = lane.origins().get(i);
            if (Origins.isRegister(origin) && entry.isUnset(origin)) {
                left(
                        step,
                        Cells.owner(Cells.wordOf(origin)),
                        EntryBits.cause(origin),
                        lane.origins().size() == 1);
            }
        }
    }

    private void left(int step, Register register, int cause, boolean certain) {
        for (UnsetRead known : unsetStores) {
            if (known.origin().equals(register)) {
                return;
            }
        }
        Path path = certain ? Path.ANY : paths.to(step, Questions.unset(cause, state -> leaves(state, step, cause)));
        int bits = Math.min(register.bits(), Long.SIZE);
        unsetStores.add(new UnsetRead(step, register, new BitRange(0, bits), register, path));
    }

    /** Whether an instruction puts a value of the entry into memory of others. */
    private boolean leaves(MachineState state, int step, int cause) {
        boolean[] told = {false};
        interpreter.follow(state.copy(), step, new Recorder() {
            @Override
            public void left(int at, Lane lane) {
                for (int i = 0; i < lane.origins().size(); i++) {
                    told[0] |= EntryBits.cause(lane.origins().get(i)) == cause;
                }
            }
        });
        return told[0];
    }

    static Register owner(int cause) {
        return Origins.isGarbage(cause) ? Registers.RSP : Cells.owner(cause);
    }

    @Override
    public void undefined(int step, Set<Flag> flags, List<Integer> undefinedBy, boolean certain) {
        Path path = certain ? Path.ANY : paths.to(step, Questions.flags(flags, state -> isUndefined(state, step)));
        undefinedFlagReads.add(new UndefinedFlagRead(step, flags, undefinedBy, path));
    }

    private boolean isUndefined(MachineState state, int step) {
        boolean[] told = {false};
        interpreter.follow(state.copy(), step, new Recorder() {
            @Override
            public void undefined(int at, Set<Flag> flags, List<Integer> undefinedBy, boolean certain) {
                told[0] = true;
            }
        });
        return told[0];
    }

    @Override
    public void memory(int step, boolean reads, boolean writes, Place place) {
        memory.add(new MemoryAccess(step, reads, writes, place));
    }

    @Override
    public void fault(int step, StackProblem problem, OptionalLong depth) {
        for (StackFault fault : stackFaults) {
            if (fault.step() == step && fault.problem() == problem) {
                return;
            }
        }
        stackFaults.add(new StackFault(step, problem, depth, Path.ANY));
    }

    @Override
    public void stackUsed(int step) {
        stackUses.set(step);
    }

    private void split(int step, At other) {
        Path path = paths.to(step, Questions.of(state -> other.equals(state.rsp())));
        stackFaults.add(new StackFault(step, StackProblem.DIFFERENT_DEPTHS, depth(other), path));
    }

    private static OptionalLong depth(Address address) {
        return address instanceof At at && at.base().slack() == 0
                ? OptionalLong.of(-at.highest())
                : OptionalLong.empty();
    }

    private void end(MachineState state) {
        Address rsp = state.rsp();
        if (rsp.equals(Address.ENTRY) || rsp == Address.GIVEN_UP) {
            return;
        }
        Ids writers = state.get(Cells.RSP).lane(0).writers();
        int last = writers.isEmpty() ? 0 : writers.get(writers.size() - 1);
        StackProblem problem = rsp instanceof At ? StackProblem.AT_END : StackProblem.UNKNOWN_DEPTH;
        for (StackFault fault : stackFaults) {
            if (fault.problem() == problem && (problem == StackProblem.AT_END || fault.step() == last)) {
                return;
            }
        }
        Path path = paths.to(steps, Questions.of(at -> !at.rsp().equals(Address.ENTRY)));
        stackFaults.add(new StackFault(last, problem, depth(rsp), path));
    }
}
