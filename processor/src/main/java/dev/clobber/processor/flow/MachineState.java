package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import java.util.Arrays;
import java.util.BitSet;

/** What registers, flags, and the stack hold at a place of the code, on all ways there that were followed. It changes as it goes along. */
final class MachineState {
    private final Word[] words;
    /** The words that do not hold what they held at the entry, or did not for a while. */
    private final BitSet touched;

    Flags flags = Flags.ENTRY;
    Slots slots = Slots.NONE;
    Depth x87 = Depth.EMPTY;
    /** The instructions that put MMX registers in use. */
    Ids mmx = Ids.NONE;
    /** The instructions that put upper halves of ymm registers in use. */
    Ids uppers = Ids.NONE;
    /** Values that nobody set and that were told already, on every way: by the first word of their register, or as they are. */
    Ids reported = Ids.NONE;
    /** Whether somebody else may know an address on the stack. */
    boolean escaped;
    /** Whether the kernel was given an address on the stack, so that it may have filled what lies there. */
    boolean filled;

    private MachineState(Word[] words, BitSet touched) {
        this.words = words;
        this.touched = touched;
    }

    static MachineState entry() {
        return new MachineState(Cells.entryWords(), new BitSet(Cells.COUNT));
    }

    MachineState copy() {
        MachineState copy = new MachineState(words.clone(), (BitSet) touched.clone());
        copy.flags = flags;
        copy.slots = slots;
        copy.x87 = x87;
        copy.mmx = mmx;
        copy.uppers = uppers;
        copy.reported = reported;
        copy.escaped = escaped;
        copy.filled = filled;
        return copy;
    }

    Word get(int word) {
        return words[word];
    }

    /** Puts a value into a word; one that is at home again counts as never moved. */
    void set(int word, Word value) {
        touched.set(word);
        Word entry = Cells.entryWord(word);
        Word normal = value;
        boolean isEntry = true;
        for (int lane = 0; lane < Word.LANES; lane++) {
            if (normal.lane(lane).origins().isOnly(Cells.entry(word, lane))) {
                normal = normal.with(lane, entry.lane(lane));
            } else {
                isEntry = false;
            }
        }
        words[word] = isEntry && normal.address().equals(entry.address()) ? entry : normal;
    }

    /** The next word from one on that may hold something else than at the entry; -1 where there is none. */
    int nextTouched(int word) {
        return touched.nextSetBit(word);
    }

    Address rsp() {
        return words[Cells.RSP].address();
    }

    /** Where rsp is, if that is known. */
    boolean knowsRsp() {
        return rsp() instanceof At;
    }

    /** Adds another way to get here; whether that changed anything. */
    boolean join(MachineState other) {
        boolean changed = false;
        touched.or(other.touched);
        for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
            if (words[i] != other.words[i]) {
                Word joined = words[i].join(other.words[i]);
                if (i == Cells.RSP && joined.address() == Address.SOMEWHERE && isSplit(other)) {
                    joined = joined.at(Address.GIVEN_UP);
                }
                changed |= joined != words[i];
                words[i] = joined;
            }
        }
        return joinRest(other) | changed;
    }

    private boolean isSplit(MachineState other) {
        return knowsRsp() && other.knowsRsp();
    }

    private boolean joinRest(MachineState other) {
        Flags oldFlags = flags;
        Slots oldSlots = slots;
        Depth oldX87 = x87;
        Ids[] old = {mmx, uppers, reported};
        boolean wasEscaped = escaped;
        boolean wasFilled = filled;
        flags = flags.join(other.flags);
        Slots joined = slots.join(other.slots, filled, other.filled);
        slots = joined.isSame(slots) ? slots : joined;
        x87 = x87.join(other.x87);
        mmx = mmx.union(other.mmx);
        uppers = uppers.union(other.uppers);
        reported = reported.intersection(other.reported);
        escaped |= other.escaped;
        filled |= other.filled;
        return flags != oldFlags
                || slots != oldSlots
                || x87 != oldX87
                || !Arrays.equals(old, new Ids[] {mmx, uppers, reported})
                || wasEscaped != escaped
                || wasFilled != filled;
    }
}
