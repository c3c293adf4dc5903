package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.UndefinedFlagRead;
import dev.clobber.processor.isa.Flag;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** {@code undefined-flags}: an instruction depends on a flag that nobody has set or that another one has left undefined. */
final class UndefinedFlags implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (block.code().hasData()) {
            return;
        }
        Set<Flag> seen = EnumSet.noneOf(Flag.class);
        Set<Integer> culprits = new HashSet<>();
        for (UndefinedFlagRead read : block.flow().undefinedFlagReads()) {
            boolean isNew =
                    read.undefinedBy().isEmpty() ? seen.addAll(read.flags()) : culprits.addAll(read.undefinedBy());
            if (isNew && !Refused.is(block.flow().steps().get(read.step()))) {
                findings.add(finding(block, read));
            }
        }
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
