package dev.clobber.processor.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import java.util.Optional;

/** What a name in braces stands for. */
public sealed interface Meaning {
    /** An operand, whose register is filled in. */
    record Operand(BlockOperand operand) implements Meaning {}

    /** A compile-time constant, by its Java value. */
    record Constant(Object value) implements Meaning {
        /** The number that is filled in: a character's code, 1 for true; empty for what no instruction takes as one. */
        public Optional<String> number() {
            if (value instanceof Boolean truth) {
                return Optional.of(truth ? "1" : "0");
            }
            if (value instanceof Character character) {
                return Optional.of(Integer.toString(character));
            }
            boolean isInteger = value instanceof Number && !(value instanceof Float) && !(value instanceof Double);
            return isInteger ? Optional.of(value.toString()) : Optional.empty();
        }
    }

    /** Nothing. */
    record Nothing() implements Meaning {}

    /** The meaning of a name: an operand's goes before a constant's, as a parameter's does in Java. */
    static Meaning of(ResolvedBlock block, String name) {
        Optional<BlockOperand> operand = block.operand(name);
        if (operand.isPresent()) {
            return new Operand(operand.get());
        }
        Object constant = block.declared().constants().get(name);
        return constant == null ? new Nothing() : new Constant(constant);
    }
}
