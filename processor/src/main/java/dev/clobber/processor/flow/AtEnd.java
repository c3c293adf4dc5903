package dev.clobber.processor.flow;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.flow.Facts.Leftover;
import dev.clobber.processor.flow.Facts.UndefinedFlagAtEnd;
import dev.clobber.processor.flow.Facts.UnsetAtEnd;
import dev.clobber.processor.flow.PathFinder.Question;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What the end finds, where control gets there. */
final class AtEnd {
    /** Of a vector register the lower 128 bits; the upper ones are dead. */
    private static final int LIVE_VECTOR_WORDS = 2;

    private static final List<Flag> ARITHMETIC = List.of(Flag.OF, Flag.SF, Flag.ZF, Flag.AF, Flag.PF, Flag.CF);

    private final List<Code.Step> steps;
    private final MachineState state;
    private final EntryBits entry;
    private final PathFinder paths;

    AtEnd(List<Code.Step> steps, MachineState state, EntryBits entry, PathFinder paths) {
        this.steps = steps;
        this.state = state;
        this.entry = entry;
        this.paths = paths;
    }

    /** Those that are wanted, by register and bits: to find a way for the others would be in vain. */
    List<Change> changes(BiPredicate<Register, BitRange> wanted) {
        List<Change> changes = new ArrayList<>();
        int next = state.nextTouched(0);
        while (next >= 0) {
            Register register = Cells.owner(next);
            if (!Cells.isSetAtEntry(register)) {
                Optional<Change> change = change(register, liveWords(register), wanted);
                if (change.isPresent()) {
                    insert(changes, change.get());
                }
            }
            next = state.nextTouched(Cells.first(register) + Cells.count(register));
        }
        return changes;
    }

    /** Behind all whose first writer is not behind its own. */
    private static void insert(List<Change> changes, Change change) {
        int position = changes.size();
        while (position > 0 && firstWriter(changes.get(position - 1)) > firstWriter(change)) {
            position--;
        }
        changes.add(position, change);
    }

    private static int firstWriter(Change change) {
        return change.writers().isEmpty() ? Integer.MAX_VALUE : change.writers().get(0);
    }

    private static int liveWords(Register register) {
        return register.bank() == RegisterBank.VECTOR ? LIVE_VECTOR_WORDS : Cells.count(register);
    }

    private Optional<Change> change(Register register, int words, BiPredicate<Register, BitRange> wanted) {
        int first = Cells.first(register);
        Ids writers = Ids.NONE;
        int low = Integer.MAX_VALUE;
        int high = 0;
        boolean isCertain = false;
        for (int word = 0; word < words; word++) {
            Word held = state.get(first + word);
            boolean isAtHome = held == Cells.entryWord(first + word);
            for (int lane = 0; !isAtHome && lane < Word.LANES; lane++) {
                Lane value = held.lane(lane);
                if (isChanged(value, Cells.entry(first + word, lane))) {
                    writers = writers.union(value.writers());
                    low = Math.min(low, word * 64 + Word.low(lane));
                    high = word * 64 + Word.low(lane + 1);
                    isCertain |= !value.origins().contains(Cells.entry(first + word, lane))
                            && !value.origins().contains(Origins.UNJUDGED);
                }
            }
        }
        if (high == 0 || !wanted.test(register, new BitRange(low, high))) {
            return Optional.empty();
        }
        Path path = isCertain ? Path.ANY : paths.to(steps.size(), new Questions.Changed(register));
        return Optional.of(new Change(register, new BitRange(low, high), writers.list(), path));
    }

    boolean isChanged(Register register) {
        return isChanged(state, register);
    }

    static boolean isChanged(MachineState at, Register register) {
        return isChanged(at, Cells.first(register), liveWords(register));
    }

    static boolean areFlagsChanged(MachineState at) {
        return areChanged(at, ARITHMETIC);
    }

    static boolean areChanged(MachineState at, Iterable<Flag> flags) {
        for (Flag flag : flags) {
            if (isChanged(at.flags.get(flag), Origins.flag(flag))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChanged(MachineState at, int first, int words) {
        for (int word = first; word < first + words; word++) {
            if (at.get(word) == Cells.entryWord(word)) {
                continue;
            }
            for (int lane = 0; lane < Word.LANES; lane++) {
                if (isChanged(at.get(word).lane(lane), Cells.entry(word, lane))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isChanged(Lane lane, int home) {
        for (int i = 0; i < lane.origins().size(); i++) {
            int origin = lane.origins().get(i);
            if (origin != home && origin != Origins.UNJUDGED) {
                return true;
            }
        }
        return false;
    }

    Optional<FlagChange> flagChange() {
        Set<Flag> changed = EnumSet.noneOf(Flag.class);
        Ids writers = Ids.NONE;
        boolean isCertain = false;
        for (Flag flag : ARITHMETIC) {
            Lane lane = state.flags.get(flag);
            if (isChanged(lane, Origins.flag(flag))) {
                changed.add(flag);
                writers = writers.union(lane.writers());
                isCertain |= !lane.origins().contains(Origins.flag(flag));
            }
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Path path = isCertain ? Path.ANY : paths.to(steps.size(), new Questions.FlagsChanged(changed));
        return Optional.of(new FlagChange(changed, writers.list(), path));
    }

    private Path path(boolean isCertain, Question question) {
        return isCertain ? Path.ANY : paths.to(steps.size(), question);
    }

    Optional<UnsetAtEnd> unset(Register register, BitRange bits) {
        int first = Cells.first(register);
        if (first == Cells.NOWHERE) {
            return Optional.empty();
        }
        int low = Integer.MAX_VALUE;
        int high = 0;
        int cause = -1;
        boolean isCertain = false;
        Ids writers = Ids.NONE;
        for (int word = 0; word < Cells.count(register); word++) {
            for (int lane = 0; lane < Word.LANES; lane++) {
                Lane value = state.get(first + word).lane(lane);
                int unset = isIn(bits, word, lane) ? unsetCause(state, value) : -1;
                if (unset >= 0) {
                    cause = cause < 0 ? unset : cause;
                    low = Math.min(low, word * 64 + Word.low(lane));
                    high = word * 64 + Word.low(lane + 1);
                    writers = writers.union(value.writers());
                    isCertain |= value.origins().size() == 1;
                }
            }
        }
        if (high == 0) {
            return Optional.empty();
        }
        Question question = Questions.unset(cause, at -> isUnset(at, register, bits));
        return Optional.of(new UnsetAtEnd(
                new BitRange(low, high),
                conditional(register, writers),
                Report.owner(cause),
                path(isCertain, question)));
    }

    private static boolean isIn(BitRange bits, int word, int lane) {
        return Word.overlaps(lane, bits.low() - word * 64, bits.high() - word * 64);
    }

    private boolean isUnset(MachineState at, Register register, BitRange bits) {
        for (int word = 0; word < Cells.count(register); word++) {
            for (int lane = 0; lane < Word.LANES; lane++) {
                if (isIn(bits, word, lane)
                        && unsetCause(at, at.get(Cells.first(register) + word).lane(lane)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which value that nobody set, and that was not told before, a lane may hold; -1 for none. */
    private int unsetCause(MachineState at, Lane lane) {
        if (lane.origins().contains(Origins.UNJUDGED)) {
            return -1;
        }
        for (int i = 0; i < lane.origins().size(); i++) {
            int origin = lane.origins().get(i);
            if (entry.isUnset(origin) && !at.reported.contains(EntryBits.cause(origin))) {
                return EntryBits.cause(origin);
            }
        }
        return -1;
    }

    private List<Integer> conditional(Register register, Ids writers) {
        List<Integer> conditional = new ArrayList<>();
        for (int step : writers.list()) {
            for (RegisterEffect effect : steps.get(step).effects().registers()) {
                if (effect.register().equals(register) && effect.conditional()) {
                    conditional.add(step);
                }
            }
        }
        return conditional;
    }

    Optional<UndefinedFlagAtEnd> undefined(Flag flag) {
        Lane lane = state.flags.get(flag);
        if (!isUndefined(state, flag)) {
            return Optional.empty();
        }
        Ids by = Reads.undefiners(lane.origins());
        Question question = Questions.flags(Set.of(flag), at -> isUndefined(at, flag));
        return Optional.of(new UndefinedFlagAtEnd(by.list(), path(Reads.isCertain(lane.origins(), flag), question)));
    }

    private static boolean isUndefined(MachineState at, Flag flag) {
        Lane lane = at.flags.get(flag);
        int origin = Origins.flag(flag);
        return lane.isUndefined() || lane.origins().contains(origin) && !at.reported.contains(origin);
    }

    /** Whether bits of a register's value of the entry, from one on, can be in another register. */
    boolean isElsewhere(Register register, int lowestBit) {
        int first = Cells.first(register);
        for (int word = state.nextTouched(0); word >= 0; word = state.nextTouched(word + 1)) {
            if (!Cells.owner(word).equals(register)) {
                for (int lane = 0; lane < Word.LANES; lane++) {
                    Ids origins = state.get(word).lane(lane).origins();
                    for (int i = 0; i < origins.size(); i++) {
                        if (Origins.isRegister(origins.get(i))
                                && isFrom(origins.get(i), first, Cells.count(register), lowestBit)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Whether an origin is one of a register's, and has a bit from a lowest one on. */
    static boolean isFrom(int origin, int first, int count, int lowestBit) {
        int word = Cells.wordOf(origin) - first;
        return word >= 0 && word < count && word * 64 + Word.low(origin % Word.LANES + 1) > lowestBit;
    }

    Optional<Leftover> direction() {
        Lane lane = state.flags.get(Flag.DF);
        if (isClear(lane)) {
            return Optional.empty();
        }
        Question question = Questions.flags(Set.of(Flag.DF), at -> !isClear(at.flags.get(Flag.DF)));
        return Optional.of(
                new Leftover(lane.writers().list(), path(!lane.origins().contains(Origins.CLEAR), question)));
    }

    private static boolean isClear(Lane lane) {
        return !isChanged(lane, Origins.CLEAR);
    }

    Optional<Leftover> x87() {
        if (isEmpty(state)) {
            return Optional.empty();
        }
        Ids writers = state.x87.writers().union(state.mmx);
        return Optional.of(new Leftover(writers.list(), path(false, Questions.of(at -> !isEmpty(at)))));
    }

    private static boolean isEmpty(MachineState at) {
        return at.x87.registers() == 0 && at.mmx.isEmpty();
    }

    Optional<Leftover> upperHalves() {
        return state.uppers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Leftover(state.uppers.list(), path(false, Questions.of(at -> !at.uppers.isEmpty()))));
    }

    /** Whether a register that holds settings has others. */
    Optional<Leftover> setting(Register register) {
        Optional<Change> change = change(register, 1, (full, bits) -> true);
        return change.isPresent()
                ? Optional.of(new Leftover(change.get().writers(), change.get().path()))
                : Optional.empty();
    }
}
