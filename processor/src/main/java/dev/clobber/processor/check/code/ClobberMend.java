package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code @Clobbers} that mends a method: what it lists already, and all that is missing, so that whichever help is followed first
 * is the last.
 */
final class ClobberMend {
    private ClobberMend() {}

    /** {@code write @Clobbers({"rdx", "flags"})}. */
    static String write(AssembledBlock block) {
        boolean withFlags = !Promises.has(block, AsmOption.PRESERVES_FLAGS);
        return "write " + annotation(block, withFlags, promisesMemory(block));
    }

    /** The same where promises about flags or memory are taken back. */
    static String withoutPromises(AssembledBlock block) {
        return annotation(block, true, false);
    }

    /** Whether {@link #withoutPromises} has anything to say. */
    static boolean isNeeded(AssembledBlock block) {
        Undeclared missing = Undeclared.of(block);
        return !missing.registers().isEmpty()
                || missing.flags().isPresent()
                || missing.memory().isPresent();
    }

    /** Whether an option says that memory is not written: then the option is what is wrong. */
    static boolean promisesMemory(AssembledBlock block) {
        return List.of(AsmOption.NOMEM, AsmOption.READONLY, AsmOption.PURE).stream()
                .anyMatch(option -> Promises.has(block, option));
    }

    /** How a register is named in {@code @Clobbers}: by the operand for which it was chosen, or by itself. */
    static String name(AssembledBlock block, Register full) {
        Optional<BlockOperand> operand = block.contract().inputs().stream()
                .filter(input -> block.register(input).filter(full::aliases).isPresent())
                .findFirst();
        boolean isChosen = operand.filter(input -> input.constraint() instanceof Constraint.OneOf)
                .isPresent();
        return isChosen
                ? "{" + operand.get().name() + "}"
                : operand.flatMap(block::register)
                        .filter(register -> register.bits() >= Integer.SIZE)
                        .orElse(Spelling.usual(full))
                        .name();
    }

    private static String annotation(AssembledBlock block, boolean withFlags, boolean withoutMemory) {
        Undeclared missing = Undeclared.of(block);
        Optional<ClobberList> own = block.contract().declared().clobbers();
        List<String> names = new ArrayList<>();
        List<Register> added =
                missing.registers().stream().map(change -> change.register()).toList();
        for (Sited<String> name : own.map(ClobberList::names).orElse(List.of())) {
            Optional<Register> listed = Declared.register(block, name.value());
            boolean isPart = listed.filter(part -> added.stream().anyMatch(part::aliases))
                    .isPresent();
            if (!isPart) {
                names.add(name.value());
            }
        }
        // Registers go before the flags and memory, as people write them.
        int at = (int) names.stream()
                .takeWhile(name -> !Declared.isFlags(name) && !Declared.isMemory(name))
                .count();
        names.addAll(at, added.stream().map(register -> name(block, register)).toList());
        if (withFlags && missing.flags().isPresent()) {
            names.add("flags");
        }
        if (!withoutMemory && missing.memory().isPresent()) {
            names.add("memory");
        }
        String value = names.size() == 1 ? Advice.quoted(names.get(0)) : Advice.array(names);
        return own.flatMap(ClobberList::abi)
                .map(abi -> "@Clobbers(value = " + value + ", abi = " + Advice.quoted(abi.value()) + ")")
                .orElse("@Clobbers(" + value + ")");
    }
}
