package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Says that an instruction uses a register which it does not name. */
final class Implicit {
    /** What only AMD's manual describes. */
    private static final Set<String> OF_AMD = Set.of("clzero", "mcommit", "mwaitx", "rdpru", "sse4a", "svm", "invlpgb");

    private Implicit() {}

    static String read(AssembledBlock block, int step, Register full) {
        return note(block, step, full, "reads ", effect -> effect.read().isPresent());
    }

    static String written(AssembledBlock block, int step, Register full) {
        return note(block, step, full, "writes ", effect -> effect.written().isPresent());
    }

    private static String note(
            AssembledBlock block, int step, Register full, String verb, Predicate<RegisterEffect> does) {
        Code.Step what = block.flow().steps().get(step);
        String instruction = Words.code(mnemonic(what));
        String register = Spelling.usual(full).name();
        boolean isOwn = what.effects().registers().stream()
                .anyMatch(effect -> effect.register().equals(full) && does.test(effect));
        return isOwn
                ? instruction + " " + verb + register + " implicitly" + manual(what)
                : instruction + " enters the kernel, which " + verb + register + " (Linux, entry_64.S)";
    }

    private static String mnemonic(Code.Step step) {
        List<String> words = step.instruction().prefixes().stream()
                .map(prefix -> prefix.toString().toLowerCase(Locale.ROOT))
                .toList();
        String prefixes = words.isEmpty() ? "" : String.join(" ", words) + " ";
        return prefixes + step.instruction().mnemonic();
    }

    private static String manual(Code.Step step) {
        boolean isOfAmd = step.effects().features().stream().anyMatch(OF_AMD::contains);
        return isOfAmd
                ? ""
                : " (Intel SDM vol. 2, " + step.instruction().mnemonic().toUpperCase(Locale.ROOT) + ")";
    }
}
