package dev.clobber.processor.check.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.Optional;

/** Why a register is no operand's. */
final class Reserved {
    private Reserved() {}

    /** The register that an operand names, if it is to be had. */
    static Optional<Register> soundRegister(BlockOperand operand) {
        Optional<Register> register = register(operand);
        return register.isPresent() && reason(register.get()).isEmpty() ? register : Optional.empty();
    }

    /** The register that an operand names. */
    static Optional<Register> register(BlockOperand operand) {
        return operand.constraint() instanceof Constraint.Fixed fixed
                ? Optional.of(fixed.register())
                : Optional.empty();
    }

    /** Why a register cannot be had; empty for one that can. */
    static Optional<String> reason(Register register) {
        if (register.aliases(Registers.RSP)) {
            return Optional.of(subject(register) + " the stack pointer, without which no method returns");
        }
        if (register.high()) {
            return Optional.of("values are moved to and from the low bits of a register");
        }
        boolean holdsValues = register.bank() == RegisterBank.GENERAL || register.bank() == RegisterBank.VECTOR;
        return holdsValues ? Optional.empty() : reasonOfBank(register);
    }

    private static Optional<String> reasonOfBank(Register register) {
        return switch (register.bank()) {
            case INSTRUCTION_POINTER -> Optional.of(subject(register) + " the instruction pointer");
            case MMX -> Optional.of("the MMX registers are those of the x87 stack, which is empty between methods");
            case X87 -> Optional.of("the x87 stack is empty when a method begins and when it ends");
            case X87_STATE, STATUS -> Optional.of("it holds the state of the processor and no value");
            case TILE -> Optional.of("a tile holds 1024 bytes, and no Java type does");
            case SEGMENT -> Optional.of("the segment registers are the system's");
            case CONTROL, DEBUG -> Optional.of("it is for the kernel only");
            case MASK ->
                register.number() == 0 ? Optional.of("as a mask, k0 says that there is none") : Optional.empty();
            case GENERAL, VECTOR -> Optional.empty();
        };
    }

    private static String subject(Register register) {
        return register.equals(register.full()) ? "it is" : register.full().name() + " is";
    }

    /** What to name instead. */
    static String instead(BlockOperand operand, Register register) {
        if (register.bank() == RegisterBank.MASK) {
            return "kreg";
        }
        return register.high() ? register.full().view(Byte.SIZE).name() : OperandNames.usualClass(operand);
    }
}
