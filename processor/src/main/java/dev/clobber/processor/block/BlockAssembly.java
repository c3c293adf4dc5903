package dev.clobber.processor.block;

import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.flow.Entry;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        boolean isChosen = !Allocation.askers(block).isEmpty();
        Set<BlockOperand> beside = isChosen ? filling.besideHighBytes() : Set.of();
        Set<Register> literals = isChosen ? filling.literals() : Set.of();
        Set<Register> kept = new HashSet<>(literals);
        while (true) {
            Allocation allocation = Allocation.of(block, kept, beside);
            List<FilledLine> lines = filling.with(allocation.registers());
            Findings faults = new Findings();
            Optional<Code> code = code(allocation, lines, faults);
            Set<Register> implicit = isChosen && code.isPresent() ? code.get().implicitRegisters() : Set.of();
            if (!allocation.chooses(implicit)) {
                tell(allocation, literals, faults, code);
                return code.isEmpty() || findings.hasErrors()
                        ? Optional.empty()
                        : Optional.of(assembled(allocation, code.get()));
            }
            kept.addAll(implicit);
        }
    }

    private void tell(Allocation allocation, Set<Register> literals, Findings faults, Optional<Code> code) {
        if (!allocation.unplaced().isEmpty()) {
            findings.add(new Shortage(block, allocation, literals).finding());
        }
        for (Finding fault : faults.all()) {
            findings.add(fault);
        }
        Optional<Finding> tooFar = code.isPresent() ? Reach.finding(code.get(), template) : Optional.empty();
        if (tooFar.isPresent()) {
            findings.add(tooFar.get());
        }
    }

    private Optional<Code> code(Allocation allocation, List<FilledLine> lines, Findings faults) {
        StringBuilder text = new StringBuilder();
        for (FilledLine line : lines) {
            text.append(line.text()).append('\n');
        }
        try {
            return Optional.of(Code.builder().block(text.toString()).build());
        } catch (AssemblyException e) {
            new AssemblyFaults(block, allocation, lines).findings(e.problems()).forEach(faults::add);
            return Optional.empty();
        }
    }

    private AssembledBlock assembled(Allocation allocation, Code code) {
        List<AssembledBlock.TemplateLine> lines =
                new ArrayList<>(template.lines().size());
        for (Template.Line line : template.lines()) {
            lines.add(new AssembledBlock.TemplateLine(line.text(), line.site()));
        }
        return new AssembledBlock(
                block, allocation.registers(), code, lines, DataFlow.of(code, entry(allocation.registers())));
    }

    private Entry entry(Map<BlockOperand, Register> registers) {
        Map<Register, BitRange> set = new HashMap<>();
        for (BlockOperand input : block.inputs()) {
            Register register = registers.get(input);
            if (register != null) {
                set.put(register.full(), BitRange.of(register.full()));
            }
        }
        return new Entry(set);
    }
}
