package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code undeclared-memory}: memory is written that no parameter points to, and nothing says so. */
final class UndeclaredMemory implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (ClobberMend.promisesMemory(block)) {
            return;
        }
        Undeclared.of(block)
                .memory()
                .ifPresent(access -> findings.add(Where.at(
                                block,
                                access.step(),
                                RuleId.UNDECLARED_MEMORY,
                                Statements.code(block, access.step()) + " writes memory, which nothing declares")
                        .note(
                                "only an array or a buffer among the parameters, or \"memory\" in @Clobbers, tells that memory is written")
                        .help(ClobberMend.write(block))));
    }
}
