package dev.clobber.processor.contract;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.AsmMethod;
import java.util.List;
import java.util.Optional;
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

    @Override
    public Optional<Register> registerOf(String operand) {
        return operand(operand)
                .filter(found -> found.constraint() instanceof Constraint.Fixed)
                .map(found -> ((Constraint.Fixed) found.constraint()).register());
    }
}
