package dev.clobber.processor.contract;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        return Stream.concat(inputs.stream(), outputs.stream()).toList();
    }

    /** The operand of a name, an input before an output. */
    public Optional<BlockOperand> operand(String name) {
        return operands().stream()
                .filter(operand -> operand.name().equals(name))
                .findFirst();
    }

    /** The operand whose register an output shares; empty for one with a place of its own, or where no input has that name. */
    public Optional<BlockOperand> tied(BlockOperand output) {
        return output.constraint() instanceof Constraint.SameAs same
                ? inputs.stream()
                        .filter(input -> input.name().equals(same.operand()))
                        .findFirst()
                : Optional.empty();
    }

    /** The registers that {@code @Clobbers} names on the method and on its type, conventions included, each by its widest name. */
    public Set<Register> clobbered() {
        Set<Register> all = new LinkedHashSet<>();
        Stream.of(declared.clobbers(), declared.typeClobbers())
                .flatMap(Optional::stream)
                .forEach(list -> {
                    list.names()
                            .forEach(name -> Registers.find(name.value()).ifPresent(named -> all.add(named.full())));
                    list.abi()
                            .flatMap(abi -> ClobberAbi.find(abi.value()))
                            .ifPresent(abi -> abi.registers().forEach(register -> all.add(register.full())));
                });
        return all;
    }

    @Override
    public Optional<Register> registerOf(String operand) {
        return operand(operand)
                .filter(found -> found.constraint() instanceof Constraint.Fixed)
                .map(found -> ((Constraint.Fixed) found.constraint()).register());
    }
}
