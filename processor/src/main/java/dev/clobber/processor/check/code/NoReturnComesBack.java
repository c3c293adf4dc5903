package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** {@code conflicting-annotations}: what is declared never to come back reaches its end. */
final class NoReturnComesBack implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        AsmMethod method = block.contract().declared();
        Optional<Site> annotation = method.noReturn();
        Optional<Site> site = annotation.or(() -> method.asm().option(AsmOption.NORETURN));
        if (site.isEmpty()
                || Refused.losesControl(block)
                || !comesBack(block.flow().steps())) {
            return;
        }
        String promise = annotation.isPresent() ? "@NoReturn" : "NORETURN";
        findings.add(Finding.of(
                        RuleId.CONFLICTING_ANNOTATIONS,
                        site.get(),
                        promise + " is on a block whose end control reaches")
                .note("behind a block with " + promise + " stands a `ud2`, which would end the program")
                .help("remove " + promise + ", or end the block with what never comes back, for example `ud2`"));
    }

    /** Whether control gets to the end without an instruction behind which nobody knows whether it goes on. */
    private static boolean comesBack(List<Code.Step> steps) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at >= steps.size()) {
                return true;
            }
            Code.Step step = steps.get(at);
            Flow flow = step.effects().flow();
            if (seen.get(at) || flow == Flow.TRAP) {
                continue;
            }
            seen.set(at);
            step.target().ifPresent(open::push);
            if (flow != Flow.JUMP && flow != Flow.RETURN) {
                open.push(at + 1);
            }
        }
        return false;
    }
}
