package dev.clobber.processor.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.RegisterClass;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code register-count}: more operands than their classes have registers left. */
final class Shortage {
    private final ResolvedBlock block;
    private final Allocation allocation;
    private final Set<Register> literals;

    /** {@code literals}: the registers that the template names. */
    Shortage(ResolvedBlock block, Allocation allocation, Set<Register> literals) {
        this.block = block;
        this.allocation = allocation;
        this.literals = literals;
    }

    /** Where an operand is without a register. */
    Finding finding() {
        List<String> names = allocation.unplaced().stream()
                .map(operand -> Words.code(operand.name()))
                .toList();
        Finding finding = Finding.of(
                RuleId.REGISTER_COUNT,
                allocation.unplaced().get(0).site(),
                "no register is left for " + Words.and(names));
        for (RegisterClass registers : classes()) {
            finding = finding.note(users(registers));
        }
        return finding.help(
                "pass some of the operands in one array, or let the result take an operand's register: @Out(\"{name}\")");
    }

    private List<RegisterClass> classes() {
        return allocation.unplaced().stream()
                .map(operand -> ((Constraint.OneOf) operand.constraint()).registers())
                .distinct()
                .toList();
    }

    /** Who has the registers of a class. */
    private String users(RegisterClass registers) {
        Map<String, List<String>> byUse = new LinkedHashMap<>();
        for (Register register : registers.members()) {
            byUse.computeIfAbsent(use(register.full()), use -> new ArrayList<>())
                    .add(register.name());
        }
        List<String> uses = byUse.entrySet().stream()
                .map(entry -> Words.and(entry.getValue()) + " "
                        + (entry.getValue().size() == 1 ? "is " : "are ") + entry.getKey())
                .toList();
        return String.join("; ", uses);
    }

    private String use(Register full) {
        List<String> holders = block.operands().stream()
                .filter(operand -> Optional.ofNullable(allocation.registers().get(operand))
                        .filter(register -> register.full().equals(full))
                        .isPresent())
                .map(BlockOperand::name)
                .map(Words::code)
                .distinct()
                .toList();
        if (!holders.isEmpty()) {
            return "that of " + Words.and(holders);
        }
        if (block.clobbered().contains(full)) {
            return "clobbered";
        }
        return literals.contains(full) ? "named in the template" : "used by its instructions";
    }
}
