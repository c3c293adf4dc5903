package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registers as the user spelled them in an instruction. */
final class Spelling {
    /** As many registers as an instruction is told one by one of. */
    static final int FEW = 4;

    private static final int XMM_BITS = 128;

    private Spelling() {}

    /** {@code `{a}` (rdi)} where the template names an operand; {@code ecx} where the instruction does; or the whole register. */
    static String of(AssembledBlock block, int step, Register full) {
        Register spelled = named(block.flow().steps().get(step), full).orElse(usual(full));
        return inBraces(block, step, full)
                .map(operand -> Words.code("{" + operand.name() + "}") + " (" + spelled.name() + ")")
                .orElse(spelled.name());
    }

    /** The name under which an instruction names a register or a part of it. */
    static Optional<Register> named(Code.Step step, Register full) {
        return mentioned(step).stream()
                .filter(register -> register.aliases(full))
                .findFirst();
    }

    /** Whether an instruction uses a register that it does not name. */
    static boolean isImplicit(Code.Step step, Register full) {
        return named(step, full).isEmpty();
    }

    /** The name that people use: rcx, but xmm3. */
    static Register usual(Register full) {
        return full.bank() == RegisterBank.VECTOR ? full.view(XMM_BITS) : full;
    }

    /** The operand in braces that stands for a register in an instruction. */
    static Optional<BlockOperand> inBraces(AssembledBlock block, int step, Register full) {
        String text = Statements.text(block, step);
        return block.contract().operands().stream()
                .filter(operand -> block.register(operand).filter(full::aliases).isPresent())
                .filter(operand ->
                        text.contains("{" + operand.name() + "}") || text.contains("{" + operand.name() + ":"))
                .findFirst();
    }

    /** {@code rax, rcx, and rdx}. */
    static String and(List<Register> registers) {
        return Words.and(
                registers.stream().map(Spelling::usual).map(Register::name).toList());
    }

    /** {@code bits 63 to 8}. */
    static String bits(BitRange bits) {
        return bits.width() == 1 ? "bit " + bits.low() : "bits " + (bits.high() - 1) + " to " + bits.low();
    }

    private static List<Register> mentioned(Code.Step step) {
        List<Register> registers = new ArrayList<>();
        for (Operand operand : step.instruction().operands()) {
            if (operand instanceof Register register) {
                registers.add(register);
            } else if (operand instanceof Memory memory) {
                memory.base().ifPresent(registers::add);
                memory.index().ifPresent(registers::add);
            }
        }
        step.instruction().decorations().mask().ifPresent(registers::add);
        return registers;
    }
}
