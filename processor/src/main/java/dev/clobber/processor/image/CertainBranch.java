package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Idiom;
import java.util.Optional;
import java.util.Set;

/**
 * Which conditional branches are taken for certain, as far as the flags are known.
 *
 * @param signIsOverflow whether SF equals OF: {@code jge} is taken
 * @param zeroIsClear whether ZF is 0: {@code jnz} is taken
 */
record CertainBranch(boolean signIsOverflow, boolean zeroIsClear) {
    private static final Set<Flag> SIGN = Set.of(Flag.SF, Flag.OF);

    /** The kernel starts programs with all these flags 0. */
    static final CertainBranch AT_ENTRY = new CertainBranch(true, true);

    static final CertainBranch UNKNOWN = new CertainBranch(false, false);

    /** Behind {@code test} with a constant whose sign bit is 0: SF and OF are 0, ZF is not known. */
    static final CertainBranch AFTER_TEST = new CertainBranch(true, false);

    /** A branch that is taken. */
    Optional<String> mnemonic() {
        return signIsOverflow ? Optional.of("jge") : zeroIsClear ? Optional.of("jnz") : Optional.empty();
    }

    /** What is known after an instruction; the kernel gives flags back. */
    CertainBranch after(Code.Step step) {
        if (Liveness.isSystemCall(step)) {
            return this;
        }
        if (step.effects().idiom() == Idiom.ZEROS && changes(step.effects().flags(), Flag.SF)) {
            return AFTER_TEST;
        }
        FlagEffects flags = step.effects().flags();
        boolean signs = flags.cleared().containsAll(SIGN)
                || signIsOverflow && !changes(flags, Flag.SF) && !changes(flags, Flag.OF);
        return new CertainBranch(signs, zeroIsClear && !changes(flags, Flag.ZF));
    }

    private static boolean changes(FlagEffects flags, Flag flag) {
        return flags.defined().contains(flag) || flags.undefined().contains(flag);
    }
}
