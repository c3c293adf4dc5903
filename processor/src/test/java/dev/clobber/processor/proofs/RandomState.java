package dev.clobber.processor.proofs;

import dev.clobber.processor.isa.Registers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a generated block has done so far, by construction: which bits it has set, and which it has changed. Mutable. */
final class RandomState {
    /** rsp is among them, so that numbers are the processor's; nobody chooses it. */
    static final List<String> GENERAL = List.of(
            "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
            "r15");

    static final int RSP = 4;
    static final int VECTORS = 16;

    /** One bit a flag, as in rflags. */
    static final int CF = 1;

    static final int PF = 1 << 2;
    static final int AF = 1 << 4;
    static final int ZF = 1 << 6;
    static final int SF = 1 << 7;
    static final int OF = 1 << 11;
    static final int ALL = CF | PF | AF | ZF | SF | OF;

    /** What each condition reads. */
    static final Map<String, Integer> CONDITIONS = Map.of(
            "o",
            OF,
            "b",
            CF,
            "ae",
            CF,
            "e",
            ZF,
            "be",
            CF | ZF,
            "s",
            SF,
            "p",
            PF,
            "l",
            SF | OF,
            "le",
            ZF | SF | OF,
            "g",
            ZF | SF | OF);

    final long[] set = new long[GENERAL.size()];
    final long[] changed = new long[GENERAL.size()];
    final boolean[] vectorSet = new boolean[VECTORS];
    final boolean[] vectorChanged = new boolean[VECTORS];
    /** Flags whose value is defined. */
    int flags;

    boolean flagsChanged;

    RandomState copy() {
        RandomState copy = new RandomState();
        copy.become(this);
        return copy;
    }

    void become(RandomState other) {
        System.arraycopy(other.set, 0, set, 0, set.length);
        System.arraycopy(other.changed, 0, changed, 0, changed.length);
        System.arraycopy(other.vectorSet, 0, vectorSet, 0, VECTORS);
        System.arraycopy(other.vectorChanged, 0, vectorChanged, 0, VECTORS);
        flags = other.flags;
        flagsChanged = other.flagsChanged;
    }

    /** Where two ways meet. */
    void join(RandomState other) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= other.set[i];
            changed[i] |= other.changed[i];
        }
        for (int i = 0; i < VECTORS; i++) {
            vectorSet[i] &= other.vectorSet[i];
            vectorChanged[i] |= other.vectorChanged[i];
        }
        flags &= other.flags;
        flagsChanged |= other.flagsChanged;
    }

    /** Whether all is set that is set in another state. */
    boolean covers(RandomState other) {
        boolean covers = true;
        for (int i = 0; i < set.length; i++) {
            covers &= (other.set[i] & ~set[i]) == 0;
        }
        for (int i = 0; i < VECTORS; i++) {
            covers &= vectorSet[i] || !other.vectorSet[i];
        }
        return covers;
    }

    boolean isSet(int register, int bits) {
        return (~set[register] & mask(bits)) == 0;
    }

    /** A write of so many low bits; one of 32 clears the others. */
    void write(int register, int bits) {
        long written = bits == Integer.SIZE ? -1 : mask(bits);
        set[register] |= written;
        changed[register] |= written;
    }

    void flags(int defined) {
        flags = defined;
        flagsChanged = true;
    }

    static long mask(int bits) {
        return bits == Long.SIZE ? -1 : (1L << bits) - 1;
    }

    static String name(int register, int bits) {
        return Registers.get(GENERAL.get(register)).view(bits).name();
    }

    @Override
    public String toString() {
        return Arrays.toString(set) + Arrays.toString(changed);
    }
}
