package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.flow.Facts.UnsetRead;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code uninitialised-read}: an instruction uses a register that nobody has set. The first use of each unset register. */
final class UninitialisedRead implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (block.code().hasData()
                || block.flow().unsetReads().isEmpty()
                        && block.flow().unsetStores().isEmpty()) {
            return;
        }
        Map<Integer, List<UnsetRead>> bySteps = new LinkedHashMap<>();
        Set<Register> seen = new HashSet<>();
        List<UnsetRead> all = Stream.concat(block.flow().unsetReads().stream(), block.flow().unsetStores().stream())
                .sorted(Comparator.comparingInt(UnsetRead::step))
                .toList();
        for (UnsetRead read : all) {
            boolean isRefused = Refused.is(block.flow().steps().get(read.step()));
            if (!isRefused && seen.add(read.origin())) {
                bySteps.computeIfAbsent(read.step(), step -> new ArrayList<>()).add(read);
            }
        }
        bySteps.forEach((step, reads) -> {
            if (reads.size() > Spelling.FEW) {
                findings.add(finding(block, step, reads));
            } else {
                reads.forEach(read -> findings.add(finding(block, read)));
            }
        });
    }

    /** Of what an instruction does with a whole bank, one finding is enough. */
    private static Finding finding(AssembledBlock block, int step, List<UnsetRead> reads) {
        List<Register> registers = reads.stream().map(UnsetRead::register).toList();
        return Where.at(
                        block,
                        step,
                        RuleId.UNINITIALISED_READ,
                        Statements.code(block, step) + " reads " + Spelling.and(registers) + ", which nobody has set")
                .help("write them first");
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
        String name = parameterRegister(block, read).name();
        return "add a parameter with @In(\"" + name + "\"), or write it first, for example by "
                + Words.code(Zeroing.of(Zeroing.name(origin), origin));
    }

    /** The register that a parameter would be in: as the instruction spells it, or as much of it as is read. */
    private static Register parameterRegister(AssembledBlock block, UnsetRead read) {
        Register origin = read.origin();
        Optional<Register> named = Spelling.named(block.flow().steps().get(read.step()), origin);
        boolean isHalf = origin.bank() == RegisterBank.GENERAL && read.bits().high() <= Integer.SIZE;
        return named.filter(register -> !register.high())
                .orElse(isHalf ? origin.view(Integer.SIZE) : Spelling.usual(origin));
    }
}
