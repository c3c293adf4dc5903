package dev.clobber.processor.flow;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import java.util.Map;

/** Which lanes of which registers are set when a block begins. */
final class EntryBits {
    private final boolean[] set = new boolean[Cells.COUNT * Word.LANES];

    EntryBits(Entry entry) {
        for (Map.Entry<Register, BitRange> register : entry.set().entrySet()) {
            int first = Cells.first(register.getKey().full());
            if (first != Cells.NOWHERE) {
                fill(first, Cells.count(register.getKey().full()), register.getValue());
            }
        }
    }

    private void fill(int first, int count, BitRange bits) {
        for (int word = 0; word < count; word++) {
            for (int lane = 0; lane < Word.LANES; lane++) {
                set[Cells.entry(first + word, lane)] |=
                        Word.isIn(lane, bits.low() - word * 64, bits.high() - word * 64);
            }
        }
    }

    /** Whether a value is one that nobody has set. */
    boolean isUnset(int origin) {
        return Origins.isRegister(origin)
                ? !set[origin] && !Cells.isSetAtEntry(Cells.owner(Cells.wordOf(origin)))
                : Origins.isGarbage(origin);
    }

    /** What stands for all values that are told as one: the first word of a register. */
    static int cause(int origin) {
        return Origins.isRegister(origin) ? Cells.first(Cells.owner(Cells.wordOf(origin))) : origin;
    }
}
