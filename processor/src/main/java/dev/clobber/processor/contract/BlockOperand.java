package dev.clobber.processor.contract;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/**
 * An operand of a block: a parameter, or an output.
 *
 * <p>It is equal to nothing but itself, for no two parameters or outputs are one operand, however alike they are; a record would compare
 * all that was declared of them whenever a register is looked up.
 */
public final class BlockOperand {
    private final String name;
    private final Optional<Parameter> parameter;
    private final Optional<Output> output;
    private final Constraint constraint;

    private BlockOperand(String name, Optional<Parameter> parameter, Optional<Output> output, Constraint constraint) {
        this.name = name;
        this.parameter = parameter;
        this.output = output;
        this.constraint = constraint;
    }

    /** The operand that is a parameter. */
    static BlockOperand of(Parameter parameter, Constraint constraint) {
        return new BlockOperand(parameter.name(), Optional.of(parameter), Optional.empty(), constraint);
    }

    /** The operand that is an output. */
    static BlockOperand of(Output output, Constraint constraint) {
        return new BlockOperand(output.name(), Optional.empty(), Optional.of(output), constraint);
    }

    /** Its name in the template. */
    public String name() {
        return name;
    }

    /** The parameter, for an input. */
    public Optional<Parameter> parameter() {
        return parameter;
    }

    /** The output, for an output. */
    public Optional<Output> output() {
        return output;
    }

    /** Where it has to be. */
    public Constraint constraint() {
        return constraint;
    }

    /** Whether it is set when the block begins. */
    public boolean isInput() {
        return parameter.isPresent();
    }

    /** What machine code sees of its Java type; empty for a type that machine code cannot take. */
    public Optional<JavaType> type() {
        return parameter.isPresent()
                ? parameter.get().type()
                : output.orElseThrow().type();
    }

    /** The register, class, or other word that says where it is, as it is written. */
    public Optional<Sited<String>> written() {
        return parameter.isPresent()
                ? parameter.get().in()
                : output.orElseThrow().place();
    }

    /** Where to point at it. */
    public Site site() {
        Optional<Sited<String>> written = written();
        if (written.isPresent()) {
            return written.get().site();
        }
        return parameter.isPresent()
                ? parameter.get().site()
                : output.orElseThrow().site();
    }

    @Override
    public String toString() {
        return (isInput() ? "parameter " : "output ") + name + " in " + constraint;
    }
}
