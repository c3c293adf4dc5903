package dev.clobber.processor.flow;

/** Parts of words that need not begin where a lane does. */
final class Extraction {
    private static final Ids COMPUTED = Ids.of(Origins.COMPUTED);

    private Extraction() {}

    /** Some bits: a lane, if they are just one; otherwise all that overlap, put together by nobody in particular. */
    static Lane lane(Word word, int low, int width) {
        Lane all = Lane.NOTHING;
        for (int lane = 0; lane < Word.LANES; lane++) {
            if (Word.low(lane) == low && Word.width(lane) == width) {
                return word.lane(lane);
            }
            if (Word.overlaps(lane, low, low + width)) {
                all = all.join(word.lane(lane));
            }
        }
        return all.with(COMPUTED);
    }

    static Lane all(Word word) {
        return word.lane(0).join(word.lane(1)).join(word.lane(2)).join(word.lane(3));
    }

    /** Puts the low bytes of a word into another. */
    static Word replace(Word old, int offset, int bytes, Word part) {
        Word changed = old;
        int from = offset * 8;
        int to = from + bytes * 8;
        for (int lane = 0; lane < Word.LANES; lane++) {
            int low = Math.max(from, Word.low(lane));
            int high = Math.min(to, Word.low(lane + 1));
            if (low < high) {
                Lane taken = lane(part, low - from, high - low);
                boolean isWhole = Word.isIn(lane, from, to);
                changed = changed.with(
                        lane, isWhole ? taken : old.lane(lane).join(taken).with(COMPUTED));
            }
        }
        return changed.at(Address.NONE);
    }
}
