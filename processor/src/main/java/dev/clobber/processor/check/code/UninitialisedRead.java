package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.UnsetRead;
import dev.clobber.processor.isa.Register;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code uninitialised-read}: an instruction uses a register that nobody has set. The first use of each unset register. */
final class UninitialisedRead implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (block.code().hasData()) {
            return;
        }
        Set<Register> seen = new HashSet<>();
        List<UnsetRead> reads = Stream.concat(
                        block.flow().unsetReads().stream(), block.flow().unsetStores().stream())
                .sorted(Comparator.comparingInt(UnsetRead::step))
                .toList();
        for (UnsetRead read : reads) {
            boolean isRefused = Refused.is(block.flow().steps().get(read.step()));
            if (!isRefused && seen.add(read.origin())) {
                findings.add(finding(block, read));
            }
        }
    }

    private static Finding finding(AssembledBlock block, UnsetRead read) {
        int step = read.step();
        String register = Spelling.of(block, step, read.register());
        boolean isPart = read.bits().low() > 0;
        Finding finding = Where.at(
                block,
                step,
                RuleId.UNINITIALISED_READ,
                Statements.code(block, step) + " reads "
                        + (isPart ? Spelling.bits(read.bits()) + " of " + Spelling.usual(read.register()) : register)
                        + ", which nobody has set",
                read.path());
        if (Spelling.isImplicit(block.flow().steps().get(step), read.register())) {
            finding = finding.note(Implicit.read(block, step, read.register()));
        }
        if (!read.origin().equals(read.register())) {
            finding = finding.note("what it holds there was copied from " + Spelling.usual(read.origin()));
        }
        return finding.help(help(block, read, isPart));
    }

    private static String help(AssembledBlock block, UnsetRead read, boolean isPart) {
        Register origin = read.origin();
        if (isPart) {
            return Zeroing.widen(origin, read.bits().low())
                    .map(widening -> "set it first, for example by " + Words.code(widening))
                    .orElse("set all of " + Spelling.usual(origin) + " first");
        }
        Optional<BlockOperand> output = Spelling.inBraces(block, read.step(), origin);
        if (output.isPresent()) {
            String name = "{" + output.get().name() + "}";
            return "write " + name + " first, for example by " + Words.code(Zeroing.of(name, origin));
        }
        String name = Spelling.usual(origin).name();
        return "add a parameter with @In(\"" + name + "\"), or write it first, for example by "
                + Words.code(Zeroing.of(Zeroing.name(origin), origin));
    }
}
