package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.probe.StatePart.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All registers that user code has, and a piece of memory. Mutable, and compared by content.
 *
 * <p>The eight registers of the x87 stand in their physical order, in which MMX instructions name them and in which they do not move
 * when the top of the stack does; {@link #x87} finds those of the stack.
 */
final class MachineState {
    private static final int TOP = 27;

    private final StateLayout layout;
    private final long[] words;

    MachineState(StateLayout layout, long[] words) {
        this.layout = layout;
        this.words = words;
    }

    StateLayout layout() {
        return layout;
    }

    long[] words() {
        return words;
    }

    MachineState copy() {
        return new MachineState(layout, words.clone());
    }

    /** Becomes the same as another state of the same layout. */
    void set(MachineState other) {
        System.arraycopy(other.words, 0, words, 0, words.length);
    }

    /** Takes bits over from another state. */
    void set(StateMask mask, MachineState other) {
        long[] bits = mask.words();
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i] & ~bits[i] | other.words[i] & bits[i];
        }
    }

    /** 64 bits of a part, or as many as its piece of this number has. */
    long get(StatePart part, int piece) {
        return part.pieces().get(piece).read(words);
    }

    /** The first 64 bits of a part. */
    long get(String part) {
        return get(layout.part(part), 0);
    }

    void set(StatePart part, int piece, long value) {
        part.pieces().get(piece).write(words, value);
    }

    void set(String part, long value) {
        set(layout.part(part), 0, value);
    }

    /** A general register by its number: rax 0, rcx 1, rdx 2, rbx 3, rsp 4. */
    long general(int number) {
        return words[number];
    }

    void general(int number, long value) {
        words[number] = value;
    }

    /** All 64 bits of rflags. */
    long flags() {
        return words[Parts.FLAGS];
    }

    boolean flag(Flag flag) {
        return (flags() >> bit(flag) & 1) != 0;
    }

    void flag(Flag flag, boolean value) {
        long bit = 1L << bit(flag);
        words[Parts.FLAGS] = value ? flags() | bit : flags() & ~bit;
    }

    /** Where a flag is in rflags (SDM vol. 1, figure 3-8). */
    static int bit(Flag flag) {
        return switch (flag) {
            case CF -> 0;
            case PF -> 2;
            case AF -> 4;
            case ZF -> 6;
            case SF -> 7;
            case DF -> 10;
            case OF -> 11;
        };
    }

    /** A vector register: 8 words for zmm, fewer where the processor has less. */
    long[] vector(int number) {
        List<Piece> pieces = layout.part("zmm" + number).pieces();
        return pieces.stream().mapToLong(piece -> piece.read(words)).toArray();
    }

    /** The physical number of the x87 register that is now {@code st(index)}. */
    int x87(int index) {
        return (int) (words[Parts.IMAGE] >>> TOP) + index & 7;
    }

    /** 8 bytes of memory at an offset that is a multiple of 8. */
    long memory(int offset) {
        return words[layout.registerWords() + offset / Long.BYTES];
    }

    void memory(int offset, long value) {
        words[layout.registerWords() + offset / Long.BYTES] = value;
    }

    /** What differs, in the order of the layout. */
    List<Difference> differences(MachineState other) {
        return differences(other, StateMask.none(layout));
    }

    /** What differs beyond some bits. Quick where nothing does. */
    List<Difference> differences(MachineState other, StateMask ignored) {
        if (ignored.covers(this, other)) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        for (StatePart part : layout.parts().values()) {
            BitSet bits = new BitSet();
            int first = 0;
            for (Piece piece : part.pieces()) {
                long changed = (words[piece.word()] ^ other.words[piece.word()]) & ~ignored.words()[piece.word()];
                for (long rest = (changed & piece.mask()) >>> piece.shift(); rest != 0; rest &= rest - 1) {
                    bits.set(first + Long.numberOfTrailingZeros(rest));
                }
                first += piece.bits();
            }
            if (!bits.isEmpty()) {
                differences.add(new Difference(part, bits));
            }
        }
        return differences;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MachineState state && Arrays.equals(words, state.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
