package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.UndefinedFlagAtEnd;
import dev.clobber.processor.flow.Facts.UnsetAtEnd;
import dev.clobber.processor.flow.Path;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code unset-output}: a result that is not written on some way to the end. Only the bits of its Java type matter. */
final class UnsetOutput implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (block.contract().outputs().isEmpty() || block.code().hasData() || Refused.jumpsAnywhere(block)) {
            return;
        }
        Set<Register> told = new HashSet<>();
        for (BlockOperand output : block.contract().outputs()) {
            if (output.constraint() instanceof Constraint.InFlag result) {
                Optional<UndefinedFlagAtEnd> fact = block.flow().undefinedAtEnd(result.flag());
                if (fact.isPresent()) {
                    findings.add(finding(block, output, result.flag(), fact.get()));
                }
                continue;
            }
            Register register = block.register(output).orElseThrow();
            Optional<UnsetAtEnd> fact = block.flow().unsetAtEnd(register.full(), bits(output, register));
            if (fact.isPresent()
                    && !isRead(block, fact.get().origin())
                    && told.add(fact.get().origin())) {
                findings.add(new UnsetResult(block, output, register, fact.get()).finding());
            }
        }
    }

    /** Whether the unset value has a use before the end, at which it is told. */
    private static boolean isRead(AssembledBlock block, Register origin) {
        return Stream.concat(block.flow().unsetReads().stream(), block.flow().unsetStores().stream())
                .anyMatch(read -> read.origin().equals(origin));
    }

    /** Where the value lies: an output may be wider than its type, and then its low bits are taken. */
    private static BitRange bits(BlockOperand output, Register register) {
        BitRange whole = BitRange.of(register);
        int width = output.type().isPresent() ? Math.min(output.type().get().bits(), register.bits()) : register.bits();
        return new BitRange(whole.low(), whole.low() + width);
    }

    private static Finding finding(AssembledBlock block, BlockOperand output, Flag flag, UndefinedFlagAtEnd fact) {
        List<Integer> culprits = fact.undefinedBy();
        if (culprits.isEmpty()) {
            Finding finding = Finding.of(
                    RuleId.UNSET_OUTPUT,
                    output.site(),
                    fact.path().equals(Path.ANY)
                            ? "nothing sets the result flag " + flag.name()
                            : "the result flag " + flag.name() + " is not set " + Where.when(block, fact.path()));
            return finding.help("set it before the end, for example by `cmp` or `test`");
        }
        return Where.at(
                        block,
                        culprits.get(0),
                        RuleId.UNSET_OUTPUT,
                        Statements.code(block, culprits.get(0)) + " leaves the result flag " + flag.name()
                                + " undefined",
                        fact.path())
                .note("the manual promises no value there " + Where.manual(block, culprits.get(0)))
                .help("set " + flag.name() + " after it, for example by " + Words.code("test")
                        + ", or return another flag");
    }
}
