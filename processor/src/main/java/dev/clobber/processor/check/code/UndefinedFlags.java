package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.UndefinedFlagRead;
import dev.clobber.processor.isa.Flag;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** {@code undefined-flags}: an instruction depends on a flag that nobody has set or that another one has left undefined. */
final class UndefinedFlags implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (block.code().hasData()) {
            return;
        }
        Set<Integer> culprits = new HashSet<>();
        int last = -1;
        for (UndefinedFlagRead read : block.flow().undefinedFlagReads()) {
            boolean isUnset = read.undefinedBy().isEmpty();
            boolean isNew = isUnset
                    ? last < 0 || isSetBetween(block, last, read.step())
                    : Collections.disjoint(culprits, read.undefinedBy());
            last = isUnset ? read.step() : last;
            culprits.addAll(read.undefinedBy());
            if (isNew && !Refused.is(block.flow().steps().get(read.step()))) {
                findings.add(finding(block, read));
            }
        }
    }

    /** Several instructions that look at the flags, with none between them that sets any, lack one and the same comparison. */
    private static boolean isSetBetween(AssembledBlock block, int first, int second) {
        return block.flow().flagWriters().stream().anyMatch(step -> step >= first && step < second);
    }

    private static Finding finding(AssembledBlock block, UndefinedFlagRead read) {
        String code = Statements.code(block, read.step());
        String flags = FlagNames.and(read.flags());
        String headline = read.undefinedBy().isEmpty()
                ? code + " reads " + flags + ", which nobody has set"
                : code + " reads " + flags + ", which "
                        + Statements.code(block, read.undefinedBy().get(0)) + " leaves undefined";
        Finding finding = Where.at(block, read.step(), RuleId.UNDEFINED_FLAGS, headline, read.path());
        if (!read.undefinedBy().isEmpty()) {
            int culprit = read.undefinedBy().get(0);
            finding = finding.note(Where.line(block, culprit) + ": the manual promises no value there "
                    + Where.manual(block, culprit));
        }
        boolean isCarry = read.flags().equals(Set.of(Flag.CF));
        return finding.help(
                isCarry
                        ? "set CF before this line, for example by `clc`"
                        : "set " + flags + " before this line, for example by `cmp` or `test`");
    }
}
