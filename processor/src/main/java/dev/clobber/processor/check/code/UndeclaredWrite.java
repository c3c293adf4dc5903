package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code undeclared-write}: a register or the flags are changed and neither output nor clobber. */
final class UndeclaredWrite implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        List<Change> registers = Undeclared.registers(block);
        if (!registers.isEmpty()) {
            check(block, registers, findings);
        }
        if (!Promises.has(block, AsmOption.PRESERVES_FLAGS)) {
            Optional<FlagChange> flags = Undeclared.flags(block);
            if (flags.isPresent()) {
                findings.add(finding(block, flags.get()));
            }
        }
    }

    private static void check(AssembledBlock block, List<Change> registers, Findings findings) {
        Map<Integer, List<Change>> bySteps = new LinkedHashMap<>();
        registers.forEach(change -> bySteps.computeIfAbsent(Undeclared.first(block, change), step -> new ArrayList<>())
                .add(change));
        bySteps.forEach((step, changes) -> {
            if (changes.size() > Spelling.FEW) {
                findings.add(finding(block, step, changes));
            } else {
                changes.forEach(change -> findings.add(finding(block, change)));
            }
        });
    }

    private static Finding finding(AssembledBlock block, Change change) {
        int step = Undeclared.first(block, change);
        Register full = change.register();
        Code.Step writer = block.flow().steps().get(step);
        Optional<BlockOperand> input = input(block, full);
        String what = Spelling.of(block, step, full)
                + input.map(operand -> ", the register of parameter " + Words.code(operand.name()))
                        .orElse("") + ",";
        Finding finding = Where.at(
                block,
                step,
                RuleId.UNDECLARED_WRITE,
                Statements.code(block, step) + " writes " + what + " which " + unlisted(block),
                change.path());
        if (Spelling.isImplicit(writer, full)) {
            finding = finding.note(Implicit.written(block, step, full));
        }
        Optional<String> part = listedPart(block, full);
        if (part.isPresent()) {
            finding = finding.note("@Clobbers lists only " + part.get() + " of " + full);
        }
        return finding.help(ClobberMend.write(block)
                + input.filter(operand -> canBeResult(block))
                        .map(UndeclaredWrite::orResult)
                        .orElse(""));
    }

    /** Of what an instruction does to a whole bank, one finding is enough. */
    private static Finding finding(AssembledBlock block, int step, List<Change> changes) {
        List<Register> registers = changes.stream().map(Change::register).toList();
        return Where.at(
                        block,
                        step,
                        RuleId.UNDECLARED_WRITE,
                        Statements.code(block, step) + " writes " + Spelling.and(registers) + ", which "
                                + unlisted(block))
                .help(ClobberMend.write(block));
    }

    private static Finding finding(AssembledBlock block, FlagChange change) {
        int step = Undeclared.first(block, change);
        return Where.at(
                        block,
                        step,
                        RuleId.UNDECLARED_WRITE,
                        Statements.code(block, step) + " changes the flags, which " + unlisted(block),
                        change.path())
                .note("it writes " + FlagNames.and(change.flags()))
                .help(ClobberMend.write(block));
    }

    private static String unlisted(AssembledBlock block) {
        boolean isWritten = !block.contract().declared().clobberLists().isEmpty();
        return isWritten ? "@Clobbers does not list" : "no @Clobbers lists";
    }

    private static Optional<BlockOperand> input(AssembledBlock block, Register full) {
        return block.contract().inputs().stream()
                .filter(operand -> block.register(operand).filter(full::aliases).isPresent())
                .findFirst();
    }

    private static Optional<String> listedPart(AssembledBlock block, Register full) {
        return block.contract().declared().clobberLists().stream()
                .map(ClobberList::names)
                .flatMap(names -> names.stream().map(Sited::value))
                .filter(word -> Declared.register(block, word)
                        .filter(full::aliases)
                        .filter(register -> BitRange.of(register).width() < full.bits())
                        .isPresent())
                .findFirst();
    }

    /** Whether a parameter that is changed may be meant as the result: then nothing else is written where the result is taken from. */
    private static boolean canBeResult(AssembledBlock block) {
        AsmMethod method = block.contract().declared();
        boolean isSaid = method.out().flatMap(out -> out.place()).isPresent()
                || method.record().isPresent();
        return method.result().getKind() != TypeKind.VOID
                && !isSaid
                && block.contract().outputs().stream()
                        .flatMap(output -> block.register(output).stream())
                        .allMatch(register ->
                                block.flow().writers(register.full()).isEmpty());
    }

    private static String orResult(BlockOperand input) {
        String name = input.constraint() instanceof Constraint.OneOf
                        || input.written().isEmpty()
                ? "{" + input.name() + "}"
                : input.written().get().value();
        return ", or @Out(\"" + name + "\") if it is the result";
    }
}
