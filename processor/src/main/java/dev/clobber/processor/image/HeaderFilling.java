package dev.clobber.processor.image;

import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import dev.clobber.processor.image.Placement.Filler;
import dev.clobber.processor.image.Placement.Jump;
import dev.clobber.processor.image.Placement.Part;
import dev.clobber.processor.image.Placement.Region;
import dev.clobber.processor.image.Placement.Run;
import dev.clobber.processor.image.Placement.Substitute;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways to put the first instructions of a program into the free ranges of the headers: as many as fit into one, then a jump to
 * another or behind the headers, or an instruction whose constant is a field of the headers.
 */
final class HeaderFilling {
    /** No more ways are looked at than this. */
    private static final int MOST_STEPS = 60_000;

    private static final int JUMP_LENGTH = 2;
    private static final int NONE = -1;

    /**
     * A way.
     *
     * @param regions with what of the program
     * @param next the first instruction that has no place
     * @param free what is left of the free ranges
     */
    record Way(List<Region> regions, int next, List<FreeRange> free) {}

    /**
     * How far a way has come.
     *
     * @param parts of the region that begins at {@code start}
     * @param position where that region ends
     * @param range the number of the free range in which it ends
     * @param next the next instruction
     * @param delayed an instruction before that, which another one overtook, or NONE
     */
    private record State(
            List<Region> regions,
            List<FreeRange> left,
            int used,
            int start,
            List<Part> parts,
            int position,
            int range,
            int next,
            int delayed,
            CertainBranch branch) {
        State with(List<Part> more, int length, int following, int waiting, CertainBranch certain) {
            List<Part> all = new ArrayList<>(parts);
            all.addAll(more);
            return new State(regions, left, used, start, all, position + length, range, following, waiting, certain);
        }
    }

    private final Pieces pieces;
    private final HeaderPlan plan;
    private final InstructionFacts facts;
    private final List<FreeRange> ranges;
    private final Consumer<Way> ways;
    private int steps;

    private HeaderFilling(Pieces pieces, HeaderPlan plan, Consumer<Way> ways) {
        this.pieces = pieces;
        this.plan = plan;
        this.ways = ways;
        facts = new InstructionFacts(pieces);
        ranges = plan.freeRanges();
    }

    /** Tells all ways; the first is to leave the headers alone. */
    static void find(Pieces pieces, HeaderPlan plan, Consumer<Way> ways) {
        HeaderFilling filling = new HeaderFilling(pieces, plan, ways);
        if (!plan.startsInMagic()) {
            ways.accept(new Way(List.of(), 0, filling.ranges));
        }
        CertainBranch branch = pieces.isEntered(0) ? CertainBranch.UNKNOWN : CertainBranch.AT_ENTRY;
        for (int i = 0; i < (plan.startsInMagic() ? 1 : filling.ranges.size()); i++) {
            filling.begin(List.of(), List.of(), 0, i, 0, branch);
        }
    }

    private void begin(
            List<Region> regions, List<FreeRange> left, int used, int range, int next, CertainBranch branch) {
        int start = ranges.get(range).start();
        go(new State(regions, left, used | 1 << range, start, List.of(), start, range, next, NONE, branch));
    }

    private void go(State state) {
        if (++steps > MOST_STEPS) {
            return;
        }
        int end = ranges.get(state.range).end();
        boolean hasEnded = state.delayed == NONE
                && (state.next == pieces.instructions()
                        || state.next > 0 && !state.parts.isEmpty() && pieces.endsFlow(state.next - 1));
        if (hasEnded) {
            finish(state);
            return;
        }
        if (state.delayed != NONE) {
            place(state, state.delayed, state.next, NONE, end);
        }
        if (state.next < pieces.instructions()) {
            place(state, state.next, state.next + 1, state.delayed, end);
            // Who comes to the region's beginning by its name is to find the first instruction there.
            boolean isNamed = state.parts.isEmpty() && !isFirst(state);
            if (state.delayed == NONE && !isNamed && state.next + 1 < pieces.instructions()) {
                place(state, state.next + 1, state.next + 2, state.next, end);
            }
        }
        pad(state);
        if (state.delayed == NONE) {
            jump(state, end);
        }
        for (Bridge bridge : plan.bridges()) {
            if (bridge.start() == end) {
                cross(state, bridge);
            }
        }
    }

    /** One more instruction, in each of its wordings. */
    private void place(State state, int number, int next, int delayed, int end) {
        for (Optional<Instruction> wording : facts.wordings(number)) {
            int length = wording.isPresent() ? facts.length(wording.get()) : pieces.length(number);
            boolean fits = state.position + length <= end && (!isFirst(state) || facts.ignoresRex(number, wording));
            if (fits && (delayed == NONE || facts.canOvertake(number, wording, delayed))) {
                go(state.with(List.of(part(number, wording)), length, next, delayed, after(state, number, wording)));
            }
        }
    }

    private static Part part(int number, Optional<Instruction> wording) {
        return wording.isPresent() ? new Substitute(number, wording.get()) : new Run(number, number + 1);
    }

    private CertainBranch after(State state, int number, Optional<Instruction> wording) {
        if (pieces.isOpaque(number)) {
            return CertainBranch.UNKNOWN;
        }
        CertainBranch before = facts.isEntered(number) ? CertainBranch.UNKNOWN : state.branch;
        return wording.isPresent() ? before : before.after(pieces.step(number));
    }

    /** Whether the REX prefixes of the magic number stand before what comes next. */
    private boolean isFirst(State state) {
        return plan.startsInMagic() && state.parts.isEmpty() && state.regions.isEmpty();
    }

    /** Behind the magic number something must take the prefix. */
    private void pad(State state) {
        if (isFirst(state)) {
            go(state.with(List.of(nop()), 1, state.next, state.delayed, state.branch));
        }
    }

    private static Part nop() {
        return new Filler(Instruction.of("nop"));
    }

    private void jump(State state, int end) {
        if (state.position + JUMP_LENGTH <= end && (!state.parts.isEmpty() || isFirst(state))) {
            State jumped =
                    state.with(List.of(new Jump("jmp", state.next)), JUMP_LENGTH, state.next, NONE, state.branch);
            leave(jumped, end);
        }
    }

    /** Control goes on in another range, or behind the headers. */
    private void leave(State state, int end) {
        List<Region> regions = closed(state, end);
        List<FreeRange> left = left(state, end);
        CertainBranch branch = state.branch;
        for (int i = 0; i < ranges.size(); i++) {
            if ((state.used & 1 << i) == 0) {
                begin(regions, left, state.used, i, state.next, branch);
            }
        }
        tell(regions, left, state);
    }

    private void finish(State state) {
        int end = ranges.get(state.range).end();
        tell(closed(state, end), left(state, end), state);
    }

    private static List<Region> closed(State state, int end) {
        List<Region> regions = new ArrayList<>(state.regions);
        regions.add(new Region(state.start, Math.max(end, state.position), state.parts));
        return regions;
    }

    private static List<FreeRange> left(State state, int end) {
        List<FreeRange> left = new ArrayList<>(state.left);
        if (state.position < end) {
            left.add(new FreeRange(state.position, end));
        }
        return left;
    }

    private void tell(List<Region> regions, List<FreeRange> left, State state) {
        List<FreeRange> free = new ArrayList<>(left);
        for (int i = 0; i < ranges.size(); i++) {
            if ((state.used & 1 << i) == 0) {
                free.add(ranges.get(i));
            }
        }
        ways.accept(new Way(regions, state.next, free));
    }

    /** Fills the range up to its last byte, where an opcode goes. */
    private void cross(State state, Bridge bridge) {
        int gap = bridge.start() - 1 - state.position;
        if (gap < 0) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < gap; i++) {
            parts.add(nop());
        }
        int length = gap + 1 + Integer.BYTES;
        absorb(state, bridge, parts, length);
        Immediate constant = new Immediate(bridge.constant());
        if (facts.flagsAreFree(state.next, state.delayed)) {
            Part test = new Filler(Instruction.of("test", Registers.RAX.view(32), constant));
            over(state.with(with(parts, test), length, state.next, state.delayed, CertainBranch.AFTER_TEST), bridge);
        }
        for (Register register : KnownRegisters.SHORT_NAMES) {
            if (facts.isFree(register, state.next, state.delayed)) {
                Part move = new Filler(Instruction.of("mov", register.view(32), constant));
                over(state.with(with(parts, move), length, state.next, state.delayed, state.branch), bridge);
                break;
            }
        }
    }

    /** An instruction of the program may set a register to just that constant. */
    private void absorb(State state, Bridge bridge, List<Part> parts, int length) {
        if (state.delayed != NONE) {
            Optional<Instruction> delayed = facts.setting(state.delayed, bridge.constant());
            delayed.ifPresent(move -> over(
                    state.with(
                            with(parts, new Substitute(state.delayed, move)), length, state.next, NONE, state.branch),
                    bridge));
        } else if (state.next < pieces.instructions()) {
            Optional<Instruction> setting = facts.setting(state.next, bridge.constant());
            setting.ifPresent(move -> over(
                    state.with(
                            with(parts, new Substitute(state.next, move)),
                            length,
                            state.next + 1,
                            NONE,
                            facts.isEntered(state.next) ? CertainBranch.UNKNOWN : state.branch),
                    bridge));
        }
    }

    private static List<Part> with(List<Part> parts, Part last) {
        List<Part> all = new ArrayList<>(parts);
        all.add(last);
        return all;
    }

    /** Goes on behind a bridge. */
    private void over(State state, Bridge bridge) {
        if (bridge.endsInBranch()) {
            Optional<String> branch = state.branch.mnemonic();
            if (branch.isPresent() && state.delayed == NONE && state.next < pieces.instructions()) {
                Part taken = new Jump(branch.get(), state.next);
                State gone = state.with(List.of(taken), JUMP_LENGTH, state.next, NONE, state.branch);
                leave(gone, bridge.end() + JUMP_LENGTH);
            }
            return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).start() == bridge.end() && (state.used & 1 << i) == 0) {
                go(new State(
                        state.regions,
                        state.left,
                        state.used | 1 << i,
                        state.start,
                        state.parts,
                        state.position,
                        i,
                        state.next,
                        state.delayed,
                        state.branch));
            }
        }
    }
}
