package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.model.AsmOption;
import java.util.List;

/** {@code memory-read}: NOMEM, and yet memory is read. */
final class MemoryRead implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (!Promises.has(block, AsmOption.NOMEM)) {
            return;
        }
        List<MemoryAccess> accesses = block.flow().memory().stream()
                .filter(access -> access.place() != Place.PRIVATE)
                .toList();
        boolean isWritten = accesses.stream().anyMatch(MemoryAccess::written);
        accesses.stream()
                .filter(access -> access.read() && !access.written())
                .findFirst()
                .map(MemoryAccess::step)
                .ifPresent(step -> findings.add(Where.at(
                                block,
                                step,
                                RuleId.MEMORY_READ,
                                Statements.code(block, step) + " reads memory, but NOMEM promises that none is read")
                        .help(isWritten ? "remove NOMEM" : "write READONLY in the place of NOMEM")));
    }
}
