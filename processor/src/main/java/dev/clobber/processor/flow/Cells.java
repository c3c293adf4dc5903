package dev.clobber.processor.flow;

import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;

/** Numbers the words of all registers: a vector register has eight, all others count as one. */
final class Cells {
    static final int RSP = 4;
    private static final int VECTOR = 16;
    private static final int VECTOR_WORDS = 8;
    private static final int MASK = VECTOR + 32 * VECTOR_WORDS;
    private static final int MMX = MASK + 8;
    static final int MXCSR = MMX + 8;
    private static final int STATUS = MXCSR;
    private static final int SEGMENT = STATUS + 2;
    static final int CONTROL_WORD = SEGMENT + 6;
    private static final int TILE = CONTROL_WORD + 1;
    static final int COUNT = TILE + 8;
    /** No word, for registers that are not followed. */
    static final int NOWHERE = -1;

    private static final Register[] OWNERS = owners();
    private static final Word[] ENTRY = entry();

    private Cells() {}

    /** The first word of a register. */
    static int first(Register register) {
        return switch (register.bank()) {
            case GENERAL -> register.number();
            case VECTOR -> VECTOR + register.number() * VECTOR_WORDS;
            case MASK -> MASK + register.number();
            case MMX -> MMX + register.number();
            case STATUS -> STATUS + register.number();
            case SEGMENT -> SEGMENT + register.number();
            case TILE -> TILE + register.number();
            case X87_STATE -> register == Move.CONTROL_WORD ? CONTROL_WORD : NOWHERE;
            case X87, CONTROL, DEBUG, INSTRUCTION_POINTER -> NOWHERE;
        };
    }

    /** How many words a register has. */
    static int count(Register register) {
        return register.bank() == RegisterBank.VECTOR ? VECTOR_WORDS : 1;
    }

    /** The full register of a word. */
    static Register owner(int word) {
        return OWNERS[word];
    }

    /** Whether a block finds a register set without anyone saying so. */
    static boolean isSetAtEntry(Register register) {
        return switch (register.bank()) {
            case GENERAL -> register.number() == RSP;
            case STATUS, SEGMENT, X87_STATE -> true;
            default -> false;
        };
    }

    /** What a lane of a word held when the block began. */
    static int entry(int word, int lane) {
        return word * Word.LANES + lane;
    }

    static int wordOf(int origin) {
        return origin / Word.LANES;
    }

    /** What all words hold when a block begins. */
    static Word[] entryWords() {
        return ENTRY.clone();
    }

    static Word entryWord(int word) {
        return ENTRY[word];
    }

    private static Register[] owners() {
        Register[] owners = new Register[COUNT];
        for (String name : Registers.names()) {
            Register full = Registers.get(name).full();
            int first = first(full);
            if (first != NOWHERE) {
                for (int i = 0; i < count(full); i++) {
                    owners[first + i] = full;
                }
            }
        }
        owners[CONTROL_WORD] = Move.CONTROL_WORD;
        return owners;
    }

    private static Word[] entry() {
        Word[] words = new Word[COUNT];
        for (int word = 0; word < COUNT; word++) {
            Lane[] lanes = new Lane[Word.LANES];
            for (int lane = 0; lane < Word.LANES; lane++) {
                lanes[lane] = Lane.entry(entry(word, lane));
            }
            words[word] = Word.of(lanes, word == RSP ? Address.ENTRY : Address.NONE);
        }
        return words;
    }
}
