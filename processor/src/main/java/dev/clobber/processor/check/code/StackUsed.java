package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmOption;

/** {@code stack-used}: NOSTACK, and yet the stack is used. */
final class StackUsed implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (!Promises.has(block, AsmOption.NOSTACK)) {
            return;
        }
        block.flow().stackUses().stream().findFirst().ifPresent(step -> {
            boolean moves = movesStackPointer(block.flow().steps().get(step));
            findings.add(Where.at(
                            block,
                            step,
                            RuleId.STACK_USED,
                            Statements.code(block, step)
                                    + (moves ? " moves rsp" : " touches memory below rsp")
                                    + ", but NOSTACK promises that the stack is not used")
                    .help("remove NOSTACK, or keep the value in a register that @Clobbers lists"));
        });
    }

    private static boolean movesStackPointer(Code.Step step) {
        return step.effects().registers().stream()
                .filter(effect -> effect.written().isPresent())
                .map(RegisterEffect::register)
                .anyMatch(Registers.RSP::aliases);
    }
}
