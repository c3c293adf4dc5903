package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import java.util.Optional;

/** {@code undeclared-memory}: memory is written that no parameter points to, and nothing says so. */
final class UndeclaredMemory implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Optional<MemoryAccess> access = Undeclared.memory(block);
        if (access.isPresent() && !ClobberMend.promisesMemory(block)) {
            findings.add(finding(block, access.get().step()));
        }
    }

    private static Finding finding(AssembledBlock block, int step) {
        return Where.at(
                        block,
                        step,
                        RuleId.UNDECLARED_MEMORY,
                        Statements.code(block, step) + " writes memory, which nothing declares")
                .note(
                        "only an array or a buffer among the parameters, or \"memory\" in @Clobbers, tells that memory is written")
                .help(ClobberMend.write(block));
    }
}
