package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines and paths in words, and findings at instructions. */
final class Where {
    private Where() {}

    /** A finding at the string of an instruction, with the line as its first note. */
    static Finding at(AssembledBlock block, int step, RuleId rule, String headline) {
        return at(block, step, rule, headline, Path.ANY);
    }

    /** The same for what is so on some way only. */
    static Finding at(AssembledBlock block, int step, RuleId rule, String headline, Path path) {
        String when = when(block, path);
        return Finding.of(rule, block.site(block.flow().steps().get(step)), headline)
                .note(line(block, step) + " of @Asm" + (when.isEmpty() ? "" : ", " + when));
    }

    /** The first of some instructions. */
    static int first(List<Integer> steps) {
        return steps.isEmpty() ? 0 : steps.get(0);
    }

    /** {@code line 2}. */
    static String line(AssembledBlock block, int step) {
        return "line " + block.flow().steps().get(step).line();
    }

    /** {@code when the jump at line 2 is taken and that at line 4 is not}; empty for a path that is any. */
    static String when(AssembledBlock block, Path path) {
        List<String> turns = new ArrayList<>();
        for (Path.Turn turn : path.turns()) {
            String jump = turns.isEmpty() ? "the jump at " : "that at ";
            turns.add(jump + line(block, turn.step()) + (turn.taken() ? " is taken" : " is not taken"));
        }
        return turns.isEmpty() ? "" : "when " + Words.and(turns);
    }

    /** Where the manual describes an instruction. */
    static String manual(AssembledBlock block, int step) {
        String mnemonic = block.flow().steps().get(step).instruction().mnemonic();
        return "(Intel SDM vol. 2, " + mnemonic.toUpperCase(Locale.ROOT) + ")";
    }
}
