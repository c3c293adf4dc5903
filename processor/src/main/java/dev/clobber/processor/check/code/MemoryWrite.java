package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.model.AsmOption;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code memory-write}: NOMEM or READONLY, and yet memory is written. */
final class MemoryWrite implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        promise(block)
                .ifPresent(option -> block.flow().memory().stream()
                        .filter(access -> access.written() && access.place() == Place.OTHER)
                        .findFirst()
                        .map(MemoryAccess::step)
                        .ifPresent(step -> findings.add(Where.at(
                                        block,
                                        step,
                                        RuleId.MEMORY_WRITE,
                                        Statements.code(block, step) + " writes memory, but " + option
                                                + " promises that none is written")
                                .help(Promises.takeBack(block, option)))));
    }

    static Optional<AsmOption> promise(AssembledBlock block) {
        return Stream.of(AsmOption.NOMEM, AsmOption.READONLY)
                .filter(option -> Promises.has(block, option))
                .findFirst();
    }
}
