package dev.clobber.processor.isa;

/**
 * The target of a branch or call: a label of the same code, or a symbol that the linker or loader supplies.
 *
 * @param name of the label or symbol
 */
public record LabelReference(String name) implements Operand {
    @Override
    public String toString() {
        return name;
    }
}
