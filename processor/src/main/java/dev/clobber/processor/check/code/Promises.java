package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.model.AsmOption;

/** What to do about an option that the code does not keep. */
final class Promises {
    private Promises() {}

    /** Removes an option; what it hid is to be declared then. */
    static String takeBack(AssembledBlock block, AsmOption option) {
        return "remove " + option
                + (ClobberMend.isNeeded(block) ? " and write " + ClobberMend.withoutPromises(block) : "");
    }

    /** Whether control is declared not to come back: then nobody sees what is at the end. */
    static boolean neverReturns(AssembledBlock block) {
        return block.contract().declared().noReturn().isPresent() || has(block, AsmOption.NORETURN);
    }

    /** Whether an option is written. */
    static boolean has(AssembledBlock block, AsmOption option) {
        return block.contract().declared().asm().option(option).isPresent();
    }
}
