package dev.clobber.processor.ir;

/** Memory of a function's frame, there as long as the function runs. Compared by identity. */
public final class Slot {
    private final int number;
    private final int size;

    Slot(int number, int size) {
        this.number = number;
        this.size = size;
    }

    /** Its place among the slots of its function, from 0. */
    public int number() {
        return number;
    }

    /** Its size in bytes; 0 for an empty array. */
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "slot" + number + "[" + size + "]";
    }
}
