package dev.clobber.processor.block;

import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.flow.Entry;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes machine code of a block. */
public final class BlockAssembly {
    private final ResolvedBlock block;
    private final Findings findings;
    private final Filling filling;
    private final Template template;

    private BlockAssembly(ResolvedBlock block, Findings findings) {
        this.block = block;
        this.findings = findings;
        this.template = Template.of(block.declared().asm().template());
        this.filling = new Filling(block, template);
    }

    /**
     * Chooses registers, fills in the template, assembles it, and follows what it does.
     *
     * @param block the contract; where its shape has errors, the lines that can be assembled are, so that their faults are told too
     * @param findings what is wrong with the shape; receives what is wrong with the template
     * @return the block; empty where something is wrong
     */
    public static Optional<AssembledBlock> assemble(ResolvedBlock block, Findings findings) {
        return new BlockAssembly(block, findings).assemble();
    }

    private Optional<AssembledBlock> assemble() {
        Set<BlockOperand> beside = filling.besideHighBytes();
        Set<Register> literals = filling.literals();
        Set<Register> kept = new HashSet<>(literals);
        while (true) {
            Allocation allocation = Allocation.of(block, kept, beside);
            List<FilledLine> lines = filling.with(allocation.registers());
            Findings faults = new Findings();
            Optional<Code> code = code(allocation, lines, faults);
            Set<Register> implicit = code.map(Code::implicitRegisters).orElse(Set.of());
            if (chosen(allocation).noneMatch(implicit::contains)) {
                new Shortage(block, allocation, literals).finding().ifPresent(findings::add);
                faults.all().forEach(findings::add);
                code.flatMap(sound -> Reach.finding(sound, template)).ifPresent(findings::add);
                return findings.hasErrors() ? Optional.empty() : code.map(sound -> assembled(allocation, sound));
            }
            kept.addAll(implicit);
        }
    }

    private Stream<Register> chosen(Allocation allocation) {
        return block.operands().stream()
                .filter(operand -> operand.constraint() instanceof Constraint.OneOf)
                .flatMap(operand -> Optional.ofNullable(allocation.registers().get(operand)).stream())
                .map(Register::full);
    }

    private Optional<Code> code(Allocation allocation, List<FilledLine> lines, Findings faults) {
        String text = lines.stream().map(FilledLine::text).collect(Collectors.joining("\n"));
        try {
            return Optional.of(Code.builder().block(text).build());
        } catch (AssemblyException e) {
            new AssemblyFaults(block, allocation, lines).findings(e.problems()).forEach(faults::add);
            return Optional.empty();
        }
    }

    private AssembledBlock assembled(Allocation allocation, Code code) {
        List<AssembledBlock.TemplateLine> lines = template.lines().stream()
                .map(line -> new AssembledBlock.TemplateLine(line.text(), line.site()))
                .toList();
        return new AssembledBlock(
                block, allocation.registers(), code, lines, DataFlow.of(code, entry(allocation.registers())));
    }

    private Entry entry(Map<BlockOperand, Register> registers) {
        Map<Register, BitRange> set = new HashMap<>();
        for (BlockOperand input : block.inputs()) {
            Optional.ofNullable(registers.get(input))
                    .map(Register::full)
                    .ifPresent(full -> set.put(full, BitRange.of(full)));
        }
        return new Entry(set);
    }
}
