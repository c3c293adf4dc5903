package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the block has stored: on the stack, and at addresses that two memory operands name alike. Each store is kept at its own place and
 * width, up to 64 bits, so that what is loaded from there is what was stored. Immutable.
 */
final class Slots {
    static final Slots NONE = new Slots(List.of());
    private static final Ids COMPUTED = Ids.of(Origins.COMPUTED);
    private static final Ids OVERWRITTEN = COMPUTED.union(Ids.of(Origins.UNJUDGED));

    private final List<Slot> slots;
    private final boolean hasOperands;

    /** What was stored at a place. */
    private record Slot(At at, int bytes, Word word) {
        long end() {
            return at.offset() + bytes;
        }

        boolean hasBaseOf(At other) {
            return at.base() == other.base() || at.base().equals(other.base());
        }

        boolean overlaps(At other, int count) {
            return other.offset() < end() && at.offset() < other.offset() + count;
        }

        boolean isExactly(At other, int count) {
            return at.equals(other) && bytes == count;
        }

        boolean contains(long from, long to) {
            return at.offset() <= from && to <= end();
        }

        /** Whether places that are counted from different ones can be the same. */
        boolean mayBe(At other, int count) {
            return at.isOnStack()
                    && other.isOnStack()
                    && other.lowest() < at.highest() + bytes
                    && at.lowest() < other.highest() + count;
        }

        Slot with(Word other) {
            return other == word ? this : new Slot(at, bytes, other);
        }
    }

    private Slots(List<Slot> slots) {
        this.slots = slots;
        boolean isAnyElsewhere = false;
        for (Slot slot : slots) {
            isAnyElsewhere |= !slot.at().isOnStack();
        }
        this.hasOperands = isAnyElsewhere;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** Whether a place holds an address on the stack. */
    boolean hold(At at, int bytes) {
        for (Slot slot : slots) {
            if (slot.hasBaseOf(at) && slot.overlaps(at, bytes) && slot.word().address() != Address.NONE) {
                return true;
            }
        }
        return false;
    }

    Slots store(At at, int bytes, Word word) {
        List<Slot> changed = new ArrayList<>(slots.size() + 1);
        boolean isWithin = false;
        for (Slot slot : slots) {
            if (!slot.hasBaseOf(at)) {
                if (slot.mayBe(at, bytes)) {
                    changed.add(slot.with(slot.word().with(OVERWRITTEN).at(Address.NONE)));
                } else if (at.isOnStack() || slot.at().isOnStack()) {
                    changed.add(slot);
                }
            } else if (!slot.overlaps(at, bytes)) {
                changed.add(slot);
            } else if (slot.contains(at.offset(), at.offset() + bytes) && slot.bytes() > bytes) {
                changed.add(slot.with(Extraction.replace(
                        slot.word(), (int) (at.offset() - slot.at().offset()), bytes, word)));
                isWithin = true;
            } else if (slot.at().offset() < at.offset() || slot.end() > at.offset() + bytes) {
                changed.add(slot.with(slot.word().with(COMPUTED).at(Address.NONE)));
            }
        }
        if (!isWithin) {
            changed.add(new Slot(at, bytes, word));
        }
        return new Slots(changed);
    }

    /** What lies at a place, up to 64 bits; the lanes above are those of the last store, or anything. */
    Word load(At at, int bytes, boolean filled) {
        int newest = -1;
        boolean isMixed = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.hasBaseOf(at)) {
                newest = slot.overlaps(at, bytes) ? i : newest;
            } else {
                isMixed |= slot.mayBe(at, bytes);
            }
        }
        if (newest >= 0 && !isMixed && slots.get(newest).isExactly(at, bytes)) {
            return slots.get(newest).word();
        }
        Lane[] lanes = new Lane[Word.LANES];
        for (int lane = 0; lane < Word.LANES; lane++) {
            lanes[lane] = Word.low(lane) < bytes * 8 ? lane(at, lane, filled) : unwritten(at, filled);
            lanes[lane] = isMixed ? lanes[lane].with(OVERWRITTEN) : lanes[lane];
        }
        return Word.of(lanes, Address.NONE);
    }

    private Lane lane(At at, int lane, boolean filled) {
        long from = at.offset() + Word.low(lane) / 8;
        long to = from + Word.width(lane) / 8;
        Lane all = Lane.NOTHING;
        long covered = 0;
        for (int i = slots.size() - 1; i >= 0; i--) {
            Slot slot = slots.get(i);
            if (slot.hasBaseOf(at) && slot.contains(from, to)) {
                return Extraction.lane(slot.word(), (int) (from - slot.at().offset()) * 8, Word.width(lane));
            }
            if (slot.hasBaseOf(at) && slot.at().offset() < to && from < slot.end()) {
                all = all.join(Extraction.all(slot.word()));
                covered += Math.min(to, slot.end()) - Math.max(from, slot.at().offset());
            }
        }
        if (covered == 0) {
            return unwritten(at.plus(Word.low(lane) / 8), filled);
        }
        Lane mixed = all.with(COMPUTED);
        return covered < to - from ? mixed.join(unwritten(at, filled)) : mixed;
    }

    private static Lane unwritten(At at, boolean filled) {
        if (!at.isOnStack() || at.base().id() == Address.Base.ENTRY && at.offset() >= 0) {
            return new Lane(COMPUTED, Ids.NONE, Flags.NONE);
        }
        int origin = filled ? Origins.UNJUDGED : Origins.garbage(at.highest());
        return new Lane(Ids.of(origin), Ids.NONE, Flags.NONE);
    }

    /** Somebody may have written to the stack, nobody knows where. */
    Slots overwritten() {
        return onStack(slot -> slot.word().with(OVERWRITTEN).at(Address.NONE));
    }

    /** The kernel may have filled what lies at a place and above it. */
    Slots filledFrom(Address address) {
        Ids unjudged = Ids.of(Origins.UNJUDGED);
        return onStack(slot -> address instanceof At at && slot.at().highest() + slot.bytes() <= at.lowest()
                ? slot.word()
                : slot.word().with(unjudged));
    }

    private Slots onStack(Function<Slot, Word> change) {
        List<Slot> changed = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            changed.add(slot.at().isOnStack() ? slot.with(change.apply(slot)) : slot);
        }
        return new Slots(changed);
    }

    /** Without what was stored at addresses that a register is part of; that is another address now. */
    Slots without(Register register) {
        if (!hasOperands) {
            return this;
        }
        List<Slot> others = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            if (!slot.at().base().names(register)) {
                others.add(slot);
            }
        }
        return new Slots(others);
    }

    /** Without what is not on the stack. */
    Slots withoutOperands() {
        return !hasOperands
                ? this
                : new Slots(slots.stream().filter(slot -> slot.at().isOnStack()).toList());
    }

    /** Without what signal handlers may overwrite, below a place. */
    Slots withoutBelow(At limit) {
        boolean isBelow = false;
        for (Slot slot : slots) {
            isBelow |= slot.at().isOnStack() && slot.at().highest() + slot.bytes() <= limit.lowest();
        }
        if (!isBelow) {
            return this;
        }
        List<Slot> others = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            if (!slot.at().isOnStack() || slot.at().highest() + slot.bytes() > limit.lowest()) {
                others.add(slot);
            }
        }
        return new Slots(others);
    }

    /** What is there on either of two ways. */
    Slots join(Slots other, boolean filled, boolean otherFilled) {
        if (this == other || isSame(other)) {
            return this;
        }
        List<Slot> joined = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            if (slot.at().isOnStack() || other.has(slot)) {
                Word there = other.load(slot.at(), slot.bytes(), otherFilled);
                joined.add(slot.with(slot.word().join(there)));
            }
        }
        for (Slot slot : other.slots) {
            if (slot.at().isOnStack() && !has(slot)) {
                joined.add(slot.with(slot.word().join(load(slot.at(), slot.bytes(), filled))));
            }
        }
        return new Slots(joined);
    }

    private boolean has(Slot wanted) {
        for (Slot slot : slots) {
            if (slot.at().equals(wanted.at()) && slot.bytes() == wanted.bytes()) {
                return true;
            }
        }
        return false;
    }

    boolean isSame(Slots other) {
        if (this == other) {
            return true;
        }
        if (slots.size() != other.slots.size()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            Slot one = slots.get(i);
            Slot two = other.slots.get(i);
            if (one != two
                    && !(one.bytes() == two.bytes()
                            && one.at().equals(two.at())
                            && one.word().isSame(two.word()))) {
                return false;
            }
        }
        return true;
    }

    /** All words, for whoever looks for a value. */
    List<Word> words() {
        return slots.stream().map(Slot::word).toList();
    }
}
