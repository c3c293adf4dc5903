package dev.clobber.processor.check.code;

import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Flag;
import java.util.Collection;
import java.util.List;

/** Flags as the manual spells them. */
final class FlagNames {
    /** From the lowest bit of rflags up (SDM vol. 1, figure 3-8). */
    private static final List<Flag> ORDER = List.of(Flag.CF, Flag.PF, Flag.AF, Flag.ZF, Flag.SF, Flag.DF, Flag.OF);

    private FlagNames() {}

    /** {@code CF, ZF, and OF}. */
    static String and(Collection<Flag> flags) {
        return Words.and(ORDER.stream().filter(flags::contains).map(Flag::name).toList());
    }
}
