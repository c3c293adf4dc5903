package dev.clobber.processor.contract;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An {@code @Asm} method with its operands.
 *
 * @param declared what the user wrote
 * @param inputs one for each parameter, in order
 * @param outputs one for the result, or one for each component of a record, in order; none for {@code void}
 */
public record ResolvedBlock(AsmMethod declared, List<BlockOperand> inputs, List<BlockOperand> outputs)
        implements Contract {

    /** Copies the lists. */
    public ResolvedBlock {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** All operands, the inputs first. */
    public List<BlockOperand> operands() {
        List<BlockOperand> all = new ArrayList<>(inputs.size() + outputs.size());
        all.addAll(inputs);
        all.addAll(outputs);
        return all;
    }

    /** The operand of a name, an input before an output. */
    public Optional<BlockOperand> operand(String name) {
        Optional<BlockOperand> input = find(inputs, name);
        return input.isPresent() ? input : find(outputs, name);
    }

    private static Optional<BlockOperand> find(List<BlockOperand> operands, String name) {
        for (BlockOperand operand : operands) {
            if (operand.name().equals(name)) {
                return Optional.of(operand);
            }
        }
        return Optional.empty();
    }

    /** The operand whose register an output shares; empty for one with a place of its own, or where no input has that name. */
    public Optional<BlockOperand> tied(BlockOperand output) {
        return output.constraint() instanceof Constraint.SameAs same ? find(inputs, same.operand()) : Optional.empty();
    }

    /** The registers that {@code @Clobbers} names on the method and on its type, conventions included, each by its widest name. */
    public Set<Register> clobbered() {
        Set<Register> all = new LinkedHashSet<>();
        for (ClobberList list : declared.clobberLists()) {
            for (Sited<String> name : list.names()) {
                Optional<Register> named = Registers.find(name.value());
                if (named.isPresent()) {
                    all.add(named.get().full());
                }
            }
            if (list.abi().isPresent()) {
                addConvention(list.abi().get().value(), all);
            }
        }
        return all;
    }

    private static void addConvention(String name, Set<Register> all) {
        Optional<ClobberAbi> abi = ClobberAbi.find(name);
        if (abi.isPresent()) {
            abi.get().registers().forEach(register -> all.add(register.full()));
        }
    }

    @Override
    public Optional<Register> registerOf(String operand) {
        Optional<BlockOperand> found = operand(operand);
        return found.isPresent() && found.get().constraint() instanceof Constraint.Fixed fixed
                ? Optional.of(fixed.register())
                : Optional.empty();
    }
}
