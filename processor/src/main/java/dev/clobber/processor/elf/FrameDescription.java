package dev.clobber.processor.elf;

import java.util.List;

/**
 * How to find the caller's frame from each instruction of one function: what a frame description entry says (DWARF 5, section
 * 6.4.1). It begins as the {@link CallFrameConvention} says and goes on through the changes.
 *
 * @param start the function's first byte, as an offset in text, 0 or more
 * @param length the function's length in bytes, 1 or more
 * @param changes in ascending order of their offsets, all of them less than the length
 */
public record FrameDescription(int start, int length, List<Change> changes) implements Comparable<FrameDescription> {
    public FrameDescription {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("no function has " + length + " bytes from " + start);
        }
        changes = List.copyOf(changes);
        int at = 0;
        for (Change change : changes) {
            if (change.offset() < at || change.offset() >= length) {
                throw new IllegalArgumentException(
                        change + " is out of order or beyond the function's " + length + " bytes");
            }
            at = change.offset();
        }
    }

    /** In the order of the functions. */
    @Override
    public int compareTo(FrameDescription other) {
        return Integer.compare(start, other.start);
    }

    /** The offset in text of the first byte after the function. */
    long end() {
        return (long) start + length;
    }
}
