package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.model.AsmOption;
import java.util.Optional;

/** {@code not-pure}: PURE on what has an effect beside its result, or depends on more than its parameters. */
final class NotPure implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (Promises.has(block, AsmOption.PURE)) {
            finding(block).ifPresent(findings::add);
        }
    }

    private static Optional<Finding> finding(AssembledBlock block) {
        String help = Promises.takeBack(block, AsmOption.PURE);
        Optional<Integer> write = block.flow().memory().stream()
                .filter(access -> access.written() && access.place() == Place.OTHER)
                .filter(access -> MemoryWrite.promise(block).isEmpty())
                .map(MemoryAccess::step)
                .findFirst();
        if (write.isPresent()) {
            return Optional.of(Where.at(
                            block,
                            write.get(),
                            RuleId.NOT_PURE,
                            Statements.code(block, write.get())
                                    + " writes memory, but PURE promises no effect beside the result")
                    .help(help));
        }
        return block.flow().impureSteps().stream()
                .filter(step -> !Refused.is(block.flow().steps().get(step)))
                .findFirst()
                .map(step -> Where.at(
                                block,
                                step,
                                RuleId.NOT_PURE,
                                Statements.code(block, step)
                                        + " is not pure, but PURE promises that the result depends on the parameters alone")
                        .note("run again, it can give another result or have another effect")
                        .help(help));
    }
}
