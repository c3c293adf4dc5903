package dev.clobber.processor.flow;

/** 64 bits of a register or of memory, in four lanes: bits 0 to 7, 8 to 15, 16 to 31, 32 to 63. Immutable. */
final class Word {
    static final int LANES = 4;
    private static final int[] LOW = {0, 8, 16, 32, 64};

    private final Lane[] lanes;
    private final Address address;

    private Word(Lane[] lanes, Address address) {
        this.lanes = lanes;
        this.address = address;
    }

    static Word of(Lane all) {
        return new Word(new Lane[] {all, all, all, all}, Address.NONE);
    }

    static Word of(Lane[] lanes, Address address) {
        return new Word(lanes.clone(), address);
    }

    /** The lowest bit of a lane; of the fourth and last, the bit behind the word. */
    static int low(int lane) {
        return LOW[lane];
    }

    static int width(int lane) {
        return LOW[lane + 1] - LOW[lane];
    }

    Lane lane(int lane) {
        return lanes[lane];
    }

    Address address() {
        return address;
    }

    Word with(int lane, Lane value) {
        if (lanes[lane] == value) {
            return this;
        }
        Lane[] changed = lanes.clone();
        changed[lane] = value;
        return new Word(changed, address);
    }

    Word at(Address other) {
        return address == other ? this : new Word(lanes, other);
    }

    Word movedBy(int step) {
        Ids writer = Ids.of(step);
        Lane[] moved = new Lane[LANES];
        for (int i = 0; i < LANES; i++) {
            moved[i] = i > 0 && lanes[i] == lanes[i - 1] ? moved[i - 1] : lanes[i].movedBy(writer);
        }
        return new Word(moved, address);
    }

    /** Whether some bits of a lane lie in a range. */
    static boolean overlaps(int lane, int low, int high) {
        return LOW[lane] < high && low < LOW[lane + 1];
    }

    /** Whether all bits of a lane lie in a range. */
    static boolean isIn(int lane, int low, int high) {
        return low <= LOW[lane] && LOW[lane + 1] <= high;
    }

    /** The value may come from elsewhere too. */
    Word with(Ids more) {
        Lane[] changed = new Lane[LANES];
        for (int i = 0; i < LANES; i++) {
            changed[i] = lanes[i].with(more);
        }
        return new Word(changed, address);
    }

    Word join(Word other) {
        if (this == other) {
            return this;
        }
        Lane[] joined = lanes;
        for (int i = 0; i < LANES; i++) {
            Lane lane = lanes[i].join(other.lanes[i]);
            if (lane != lanes[i]) {
                joined = joined == lanes ? lanes.clone() : joined;
                joined[i] = lane;
            }
        }
        Address both = address.join(other.address);
        return joined == lanes && both.equals(address) ? this : new Word(joined, both);
    }

    boolean isSame(Word other) {
        if (this == other) {
            return true;
        }
        for (int i = 0; i < LANES; i++) {
            if (!lanes[i].equals(other.lanes[i])) {
                return false;
            }
        }
        return address.equals(other.address);
    }
}
