package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.probe.BlockCase.Bits;
import dev.clobber.processor.probe.BlockCase.Input;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs a block in pairs: with the same inputs, and everything else different. */
final class BlockRun {
    /** The runs so far, so that {@link Patience} sees them go on. Written by one thread alone. */
    static volatile int count;

    /** Between the buffers and the caller's frame: what the block may have for its own stack. */
    private static final int STACK_LOW = BlockCase.BUFFERS * BlockCase.BUFFER;

    private static final int STACK_HIGH = Block.STACK - Block.MEMORY;
    private static final int FULL = 512;

    /** A run without an end; others would have none either. */
    private static final int ENOUGH = 1;

    private static final int XMM = 128;
    private static final long EXCEPTION_FLAGS = 6;
    private static final List<Long> EDGES =
            List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 0x8000_0000L, 0x7fff_ffffL, 0x80L, 0xffffL);

    private final ProbeMachine machine;
    private final StateLayout layout;
    private final StateMask free;
    private final StateMask stack;
    private final StateMask memory;

    BlockRun(ProbeMachine machine) {
        this.machine = machine;
        this.layout = machine.layout();
        StatePart all = layout.part("memory");
        stack = StateMask.none(layout).add(all, STACK_LOW * Byte.SIZE, STACK_HIGH * Byte.SIZE - 1);
        memory = StateMask.none(layout).add("memory").remove(stack);
        free = stack.copy().add(layout.part("mxcsr"), 0, (int) EXCEPTION_FLAGS - 1);
        for (String part : List.of("status", "opcode", "instruction", "operand")) {
            free.add("x87." + part);
        }
        layout.numbered("x87.r").forEach(part -> free.add(part.name()));
        layout.numbered("zmm").stream()
                .filter(part -> part.bits() > XMM)
                .forEach(part -> free.add(part, XMM, FULL - 1));
    }

    /** Runs it as often as it wants. */
    BlockVerdict verdict(BlockCase block, RandomGenerator random) {
        if (machine.code().room() < block.code().length() / 2 + Byte.SIZE) {
            machine.code().clear();
        }
        long entry = machine.code().place(HexFormat.of().parseHex(block.code()));
        StateMask may = mask(block.changes(), free);
        if (!block.usesStack()) {
            may.remove(stack);
        }
        if (block.writesBuffers()) {
            IntStream.range(0, block.buffers()).forEach(number -> addBuffer(may, number));
        }
        Seen seen = new Seen();
        StateMask results = mask(block.results(), block.writesBuffers() ? memory : StateMask.none(layout));
        for (int i = 0; i < block.pairs() && seen.endless < ENOUGH; i++) {
            pair(block, entry, may, results, seen, random);
        }
        return seen.verdict();
    }

    private void addBuffer(StateMask mask, int number) {
        int first = number * BlockCase.BUFFER * Byte.SIZE;
        mask.add(layout.part("memory"), first, first + BlockCase.BUFFER * Byte.SIZE - 1);
    }

    private StateMask mask(List<Bits> all, StateMask start) {
        StateMask mask = start.copy();
        for (Bits bits : all) {
            StatePart part = layout.part(bits.part());
            mask.add(part, bits.low(), Math.min(bits.high(), part.bits()) - 1);
        }
        return mask;
    }

    private void pair(
            BlockCase block, long entry, StateMask may, StateMask results, Seen seen, RandomGenerator random) {
        MachineState one = start(block, random);
        MachineState oneAfter = layout.zero();
        int signal = run(entry, one, oneAfter, may, seen);
        if (signal == Patience.SIGNAL) {
            return;
        }
        MachineState other = layout.random(random);
        MachineState otherAfter = layout.zero();
        keepInputs(block, one, other);
        int otherSignal = run(entry, other, otherAfter, may, seen);
        if (!block.isRepeatable() || otherSignal == Patience.SIGNAL) {
            return;
        }
        if (signal != otherSignal) {
            seen.dependent.put("whether it faults", "signals " + signal + " and " + otherSignal);
        } else if (signal == 0) {
            StateMask ignored = StateMask.of(layout, inverse(results));
            oneAfter.differences(otherAfter, ignored)
                    .forEach(difference -> seen.dependent.put(difference.part().name(), difference.toString()));
        }
    }

    private static long[] inverse(StateMask mask) {
        long[] words = mask.words().clone();
        for (int i = 0; i < words.length; i++) {
            words[i] = ~words[i];
        }
        return words;
    }

    private int run(long entry, MachineState before, MachineState after, StateMask may, Seen seen) {
        count++;
        int signal = machine.run(entry, before, after);
        if (signal == Patience.SIGNAL) {
            seen.endless++;
        } else if (signal != 0) {
            seen.faults++;
        } else {
            seen.runs++;
            before.differences(after, may)
                    .forEach(difference -> seen.changed.put(difference.part().name(), difference.toString()));
        }
        return signal;
    }

    private MachineState start(BlockCase block, RandomGenerator random) {
        MachineState state = layout.random(random);
        beginning(state);
        boolean isSmall = random.nextBoolean();
        for (Input input : block.inputs()) {
            put(state, input, value(input, isSmall, random));
        }
        return state;
    }

    /** What every contract says of the beginning (System V ABI, AMD64 supplement, section 3.2.1). */
    private static void beginning(MachineState state) {
        state.flag(Flag.DF, false);
        state.set("x87.tag", 0);
        state.set("x87.status", 0);
    }

    private void keepInputs(BlockCase block, MachineState from, MachineState to) {
        if (block.readsBuffers()) {
            to.set(memory, from);
        }
        to.set("mxcsr", from.get("mxcsr"));
        to.set("x87.control", from.get("x87.control"));
        to.set("fs.base", from.get("fs.base"));
        to.set("gs.base", from.get("gs.base"));
        beginning(to);
        for (Input input : block.inputs()) {
            StatePart part = layout.part(input.part());
            to.set(StateMask.none(layout).add(part, 0, Math.min(input.defined(), part.bits()) - 1), from);
        }
    }

    private static long value(Input input, boolean isSmall, RandomGenerator random) {
        return switch (input.kind()) {
            case POINTER -> Block.MEMORY + input.argument() * BlockCase.BUFFER;
            case NUMBER -> input.argument();
            case SMALL -> random.nextLong(input.argument() + 1);
            case SIGNED, UNSIGNED -> narrow(input, isSmall ? random.nextInt(64) : any(random));
        };
    }

    private static long any(RandomGenerator random) {
        return random.nextInt(3) == 0 ? EDGES.get(random.nextInt(EDGES.size())) : random.nextLong();
    }

    private static long narrow(Input input, long value) {
        int unused = Long.SIZE - input.bits();
        return input.kind() == BlockCase.Kind.SIGNED ? value << unused >> unused : value << unused >>> unused;
    }

    /** The value, what it is widened to, and above that what chance has put there. */
    private void put(MachineState state, Input input, long value) {
        StatePart part = layout.part(input.part());
        int defined = Math.min(input.defined(), part.bits());
        for (int piece = 0; piece * Long.SIZE < defined; piece++) {
            long word = piece == 0 ? value : 0;
            int rest = defined - piece * Long.SIZE;
            long keep = rest >= Long.SIZE ? 0 : -1L << rest;
            state.set(part, piece, word & ~keep | state.get(part, piece) & keep);
        }
    }

    /** What the runs of one block have shown so far. */
    private static final class Seen {
        private final TreeMap<String, String> changed = new TreeMap<>();
        private final TreeMap<String, String> dependent = new TreeMap<>();
        private int runs;
        private int faults;
        private int endless;

        BlockVerdict verdict() {
            return new BlockVerdict(runs, faults, endless, text(changed), text(dependent));
        }

        private static String text(TreeMap<String, String> all) {
            return all.values().stream().collect(Collectors.joining(" "));
        }
    }
}
