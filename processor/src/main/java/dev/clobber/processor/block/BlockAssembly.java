package dev.clobber.processor.block;

import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.flow.Entry;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes machine code of a block whose shape is sound. */
public final class BlockAssembly {
    private BlockAssembly() {}

    /**
     * Chooses registers, fills in the template, assembles it, and follows what it does.
     *
     * @param contract without a finding in its shape
     * @param findings receives what is wrong with the template
     * @return the block; empty where something is wrong
     */
    public static Optional<AssembledBlock> assemble(ResolvedBlock contract, Findings findings) {
        Map<BlockOperand, Register> registers = allocate(contract);
        StringBuilder text = new StringBuilder();
        List<AssembledBlock.TemplateLine> lines = new ArrayList<>();
        for (Sited<String> string : contract.declared().asm().template().names()) {
            string.value().lines().forEach(line -> {
                lines.add(new AssembledBlock.TemplateLine(line, string.site()));
                String filled = line;
                for (BlockOperand operand : contract.operands()) {
                    if (registers.containsKey(operand)) {
                        filled = filled.replace(
                                "{" + operand.name() + "}",
                                registers.get(operand).name());
                    }
                }
                text.append(filled).append('\n');
            });
        }
        try {
            Code code = Code.builder().text(text.toString()).build();
            return Optional.of(new AssembledBlock(
                    contract, registers, code, lines, DataFlow.of(code, entry(contract, registers))));
        } catch (AssemblyException e) {
            for (AssemblyException.Problem problem : e.problems()) {
                findings.add(Finding.of(
                        RuleId.BAD_INSTRUCTION, lines.get(problem.line() - 1).site(), problem.message()));
            }
            return Optional.empty();
        }
    }

    private static Map<BlockOperand, Register> allocate(ResolvedBlock contract) {
        Map<BlockOperand, Register> registers = new HashMap<>();
        Set<Register> taken = new HashSet<>();
        for (BlockOperand operand : contract.operands()) {
            if (operand.constraint() instanceof Constraint.Fixed fixed) {
                registers.put(operand, fixed.register());
                taken.add(fixed.register().full());
            }
        }
        contract.declared()
                .clobbers()
                .ifPresent(list -> list.names()
                        .forEach(name -> dev.clobber.processor.isa.Registers.find(name.value())
                                .ifPresent(register -> taken.add(register.full()))));
        for (BlockOperand operand : contract.operands()) {
            if (operand.constraint() instanceof Constraint.OneOf oneOf) {
                Register chosen = oneOf.registers().members().stream()
                        .filter(register -> taken.add(register.full()))
                        .findFirst()
                        .orElseThrow();
                registers.put(operand, view(operand, chosen));
            } else if (operand.constraint() instanceof Constraint.SameAs same) {
                registers.put(
                        operand, registers.get(contract.operand(same.operand()).orElseThrow()));
            }
        }
        return registers;
    }

    private static Register view(BlockOperand operand, Register chosen) {
        return chosen.bank() == RegisterBank.GENERAL
                ? chosen.view(operand.type().orElseThrow().bits())
                : chosen;
    }

    private static Entry entry(ResolvedBlock contract, Map<BlockOperand, Register> registers) {
        Map<Register, BitRange> set = new HashMap<>();
        for (BlockOperand input : contract.inputs()) {
            Register full = registers.get(input).full();
            set.put(full, BitRange.of(full));
        }
        return new Entry(set);
    }
}
