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
 * @param name its name in the template
 * @param parameter the parameter, for an input
 * @param output the output, for an output
 * @param constraint where it has to be
 */
public record BlockOperand(String name, Optional<Parameter> parameter, Optional<Output> output, Constraint constraint) {

    /** Whether it is set when the block begins. */
    public boolean isInput() {
        return parameter.isPresent();
    }

    /** What machine code sees of its Java type; empty for a type that machine code cannot take. */
    public Optional<JavaType> type() {
        return parameter.isPresent() ? parameter.get().type() : output.flatMap(Output::type);
    }

    /** The register, class, or other word that says where it is, as it is written. */
    public Optional<Sited<String>> written() {
        return parameter.isPresent() ? parameter.get().in() : output.flatMap(Output::place);
    }

    /** Where to point at it. */
    public Site site() {
        return written()
                .map(Sited::site)
                .orElseGet(() -> parameter.isPresent()
                        ? parameter.get().site()
                        : output.orElseThrow().site());
    }
}
