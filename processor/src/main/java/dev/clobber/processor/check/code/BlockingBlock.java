package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code blocking-critical}: {@code @Critical} on a block that enters the kernel or waits. */
final class BlockingBlock implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Optional<Site> critical = block.contract().declared().critical();
        if (critical.isEmpty() || !block.flow().mayBlock()) {
            return;
        }
        OptionalInt trap = Refused.reachable(block)
                .filter(step -> mayBlock(block.flow().steps().get(step).effects()))
                .findFirst();
        String what = trap.isPresent() ? Statements.code(block, trap.getAsInt()) : "an instruction that waits";
        Finding finding = Finding.of(
                RuleId.BLOCKING_CRITICAL, critical.get(), "@Critical is on a block with " + what + ", which may block");
        findings.add((trap.isPresent() ? finding.note(Where.line(block, trap.getAsInt()) + " of @Asm") : finding)
                .note("a garbage collection of the whole virtual machine waits until a critical call has returned")
                .help("remove @Critical: arrays are copied then"));
    }

    private static boolean mayBlock(Effects effects) {
        return effects.flow() == Flow.TRAP || effects.flow() == Flow.CALL || effects.has(Attribute.WAITS);
    }
}
