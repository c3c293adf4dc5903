package dev.clobber.processor.check.block;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.check.Relations;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.Optional;

/** {@code width-mismatch}: a value that is wider than the register that is to hold it. */
public final class NarrowOperand implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        for (BlockOperand operand : block.operands()) {
            Optional<Register> register = Reserved.soundRegister(operand);
            Optional<JavaType> type = operand.type();
            if (register.isPresent()
                    && register.get().bank() == RegisterBank.GENERAL
                    && type.isPresent()
                    && type.get().bits() > register.get().bits()
                    && !DuplicateOperand.isDuplicate(block, operand)) {
                findings.add(finding(operand, register.get(), type.get().bits()));
            }
        }
    }

    private static Finding finding(BlockOperand operand, Register register, int bits) {
        return Finding.of(
                        RuleId.WIDTH_MISMATCH,
                        operand.site(),
                        OperandNames.of(operand) + " is " + OperandNames.value(operand) + " of " + bits + " bits, but "
                                + register.name() + " has " + register.bits())
                .note(Relations.between(register, register.full()))
                .help("write " + Advice.quoted(register.full().view(bits).name()));
    }
}
