package dev.clobber.processor.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which register each operand has.
 *
 * @param registers by operand, under the name for the width of its type; not for those in a flag or in no register that is known
 * @param unplaced operands of a class for which none of its registers was left
 */
record Allocation(Map<BlockOperand, Register> registers, List<BlockOperand> unplaced) {
    Allocation {
        registers = Map.copyOf(registers);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Chooses registers for the operands of classes, if there is any way to.
     *
     * @param block the operands
     * @param kept full registers that none of them may get, beside those that are named or clobbered
     * @param beside operands that are best where no REX prefix is needed, for an instruction names ah or its like beside them
     */
    static Allocation of(ResolvedBlock block, Set<Register> kept, Set<BlockOperand> beside) {
        List<BlockOperand> askers = askers(block);
        List<Optional<Register>> given =
                askers.isEmpty() ? List.of() : new RegisterChoice(block, kept, beside).among(askers);
        Map<BlockOperand, Register> chosen = new HashMap<>();
        List<BlockOperand> unplaced = new ArrayList<>();
        for (int i = 0; i < askers.size(); i++) {
            if (given.get(i).isPresent()) {
                chosen.put(askers.get(i), given.get(i).get());
            } else {
                unplaced.add(askers.get(i));
            }
        }
        return new Allocation(named(block, chosen), unplaced);
    }

    /** The operands that a register is chosen for. */
    static List<BlockOperand> askers(ResolvedBlock block) {
        List<BlockOperand> askers = new ArrayList<>();
        for (BlockOperand operand : block.operands()) {
            if (operand.constraint() instanceof Constraint.OneOf) {
                askers.add(operand);
            }
        }
        return askers;
    }

    /** Whether one of some full registers was chosen for an operand. */
    boolean chooses(Set<Register> registers) {
        if (registers.isEmpty()) {
            return false;
        }
        for (Map.Entry<BlockOperand, Register> operand : this.registers.entrySet()) {
            if (operand.getKey().constraint() instanceof Constraint.OneOf
                    && registers.contains(operand.getValue().full())) {
                return true;
            }
        }
        return false;
    }

    private static Map<BlockOperand, Register> named(ResolvedBlock block, Map<BlockOperand, Register> chosen) {
        Map<BlockOperand, Register> all = new HashMap<>();
        for (BlockOperand operand : block.operands()) {
            Optional<BlockOperand> tied = block.tied(operand);
            BlockOperand place = tied.isPresent() ? tied.get() : operand;
            if (place.constraint() instanceof Constraint.Fixed fixed) {
                all.put(
                        operand,
                        named(operand, fixed.register(), fixed.register().bits()));
            } else if (place.constraint() instanceof Constraint.OneOf oneOf && chosen.containsKey(place)) {
                all.put(
                        operand,
                        named(operand, chosen.get(place), oneOf.registers().bits()));
            }
        }
        return all;
    }

    /** A general register goes by the width of what it holds, ah and its kin and others by the width that was named. */
    private static Register named(BlockOperand operand, Register register, int bits) {
        boolean isGeneral = register.bank() == RegisterBank.GENERAL;
        if (isGeneral) {
            return operand.type().isPresent() && !register.high()
                    ? register.full().view(operand.type().get().bits())
                    : register;
        }
        return register.bank() == RegisterBank.VECTOR ? register.full().view(bits) : register;
    }
}
