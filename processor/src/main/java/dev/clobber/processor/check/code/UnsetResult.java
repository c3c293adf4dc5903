package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.UnsetAtEnd;
import dev.clobber.processor.flow.Path;
import dev.clobber.processor.isa.Register;
import java.util.List;

/** Says of a result that is not set why it is not: by what writes it, or by the way that does not. */
record UnsetResult(AssembledBlock block, BlockOperand output, Register register, UnsetAtEnd fact) {

    Finding finding() {
        List<Integer> writers = block.flow().writers(register.full());
        if (!fact.conditionalWriters().isEmpty()) {
            return conditional(fact.conditionalWriters().get(0));
        }
        if (writers.isEmpty()) {
            return unwritten();
        }
        int last = writers.get(writers.size() - 1);
        if (!fact.origin().equals(register.full())) {
            return copied(last);
        }
        List<Path.Turn> turns = fact.path().turns();
        if (!turns.isEmpty()) {
            return skipped(turns.get(turns.size() - 1).step());
        }
        return partly(last);
    }

    private Finding conditional(int step) {
        return Where.at(
                        block,
                        step,
                        RuleId.UNSET_OUTPUT,
                        result() + " may be left unwritten: " + Statements.code(block, step)
                                + " writes it only under a condition",
                        fact.path())
                .help("write " + name() + " before this line without changing the flags, for example by " + zeroing());
    }

    private Finding unwritten() {
        return Finding.of(RuleId.UNSET_OUTPUT, output.site(), "nothing writes " + result())
                .note("what a result register holds at the end is returned")
                .help("write " + name() + ", or name the register that holds the result" + candidate());
    }

    /** Where the result may be: in the one register that is changed and not declared. */
    private String candidate() {
        List<Change> changes = Undeclared.of(block).registers();
        return changes.size() == 1
                ? ": @Out(\"" + ClobberMend.name(block, changes.get(0).register()) + "\")"
                : " in @Out";
    }

    private Finding copied(int step) {
        return Where.at(
                        block,
                        step,
                        RuleId.UNSET_OUTPUT,
                        result() + " gets what nobody has set: " + Spelling.usual(fact.origin()),
                        fact.path())
                .help("write " + Spelling.usual(fact.origin()) + " before it is copied, or add a parameter with @In(\""
                        + Spelling.usual(fact.origin()) + "\")");
    }

    private Finding skipped(int jump) {
        return Where.at(
                        block,
                        jump,
                        RuleId.UNSET_OUTPUT,
                        result() + " is not written " + Where.when(block, fact.path()))
                .help("write " + name()
                        + " on that way too, or before this line without changing the flags, for example by "
                        + zeroing());
    }

    private Finding partly(int step) {
        Finding finding = Where.at(
                        block,
                        step,
                        RuleId.UNSET_OUTPUT,
                        Spelling.bits(fact.bits()) + " of " + result() + " are not written: "
                                + Statements.code(block, step) + " writes only a part")
                .note("a write to 8 or 16 bits keeps the others (Intel SDM vol. 1, section 3.4.1.1)");
        return finding.help(Zeroing.widen(register.full(), fact.bits().low())
                .map(widening -> "add " + Words.code(widening) + " after it")
                .orElse("write all of " + name()));
    }

    /** {@code the result register rax}, {@code the result `{out}` (rcx)}, {@code component `high` (rdx)}. */
    private String result() {
        boolean isChosen = output.constraint() instanceof Constraint.OneOf;
        String component = output.output()
                .flatMap(declared -> declared.component())
                .map(name -> "component " + Words.code(name))
                .orElse("");
        if (component.isEmpty()) {
            return isChosen
                    ? "the result " + Words.code(braces()) + " (" + register.name() + ")"
                    : "the result register " + register.name();
        }
        return component + " (" + register.name() + ")";
    }

    private String name() {
        return output.constraint() instanceof Constraint.OneOf ? braces() : register.name();
    }

    private String braces() {
        return "{" + output.name() + "}";
    }

    private String zeroing() {
        return Words.code(Zeroing.of(
                output.constraint() instanceof Constraint.OneOf ? braces() : Zeroing.name(register.full()),
                register.full()));
    }
}
