package dev.clobber.processor.check.block;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.check.Relations;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.RegisterClass;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code duplicate-register}: two parameters, or two results, in one register. A parameter and a result may share one. */
public final class DuplicateOperand implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        check(block, block.inputs(), findings);
        check(block, block.outputs(), findings);
    }

    private static void check(ResolvedBlock block, List<BlockOperand> operands, Findings findings) {
        List<BlockOperand> seen = new ArrayList<>();
        for (BlockOperand operand : operands) {
            Optional<BlockOperand> first = first(block, seen, operand);
            if (first.isPresent()) {
                findings.add(finding(block, first.get(), operand));
            } else {
                seen.add(operand);
            }
        }
    }

    private static Optional<BlockOperand> first(ResolvedBlock block, List<BlockOperand> seen, BlockOperand operand) {
        for (BlockOperand other : seen) {
            if (share(block, other, operand)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Whether an operand is in a register that one of its kind before it has. */
    static boolean isDuplicate(ResolvedBlock block, BlockOperand operand) {
        List<BlockOperand> kind = operand.isInput() ? block.inputs() : block.outputs();
        return kind.stream().takeWhile(other -> !other.equals(operand)).anyMatch(other -> share(block, other, operand));
    }

    private static boolean share(ResolvedBlock block, BlockOperand one, BlockOperand other) {
        BlockOperand onePlace = block.tied(one).orElse(one);
        BlockOperand otherPlace = block.tied(other).orElse(other);
        if (onePlace.equals(otherPlace)) {
            return true;
        }
        Optional<Register> oneRegister = Reserved.soundRegister(onePlace);
        Optional<Register> otherRegister = Reserved.soundRegister(otherPlace);
        return oneRegister.isPresent()
                && otherRegister.isPresent()
                && oneRegister.get().aliases(otherRegister.get());
    }

    private static Finding finding(ResolvedBlock block, BlockOperand first, BlockOperand second) {
        Finding finding = Finding.of(
                RuleId.DUPLICATE_REGISTER,
                second.site(),
                OperandNames.of(second) + " is in " + place(second) + ", but " + OperandNames.of(first)
                        + " already occupies " + place(first));
        Optional<Register> held = Reserved.register(first);
        Optional<Register> wanted = Reserved.register(second);
        if (held.isPresent() && wanted.isPresent() && !held.equals(wanted)) {
            finding = finding.note(Relations.between(wanted.get(), held.get()));
        }
        return finding.help("write " + Advice.quoted(free(block, second)));
    }

    private static String place(BlockOperand operand) {
        return operand.written()
                .map(written -> written.value())
                .orElseGet(() -> Reserved.register(operand).orElseThrow().name());
    }

    /** A register that nothing else names, of the width that was wanted; where there is none, the class. */
    private static String free(ResolvedBlock block, BlockOperand operand) {
        Optional<Register> wanted = Reserved.register(operand).filter(named -> named.bank() == RegisterBank.GENERAL);
        return wanted.flatMap(named -> RegisterClass.REG.members().stream()
                        .filter(register -> block.operands().stream()
                                .flatMap(other -> Reserved.register(other).stream())
                                .noneMatch(register::aliases))
                        .filter(register -> !block.clobbered().contains(register))
                        .map(register -> register.view(Math.max(
                                        named.bits(),
                                        operand.type().map(JavaType::bits).orElse(named.bits())))
                                .name())
                        .findFirst())
                .orElse(OperandNames.usualClass(operand));
    }
}
