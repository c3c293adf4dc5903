package dev.clobber.processor.block;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block with all its registers, as machine code, and what that does.
 *
 * @param contract what was declared
 * @param registers the register of each operand, inputs and outputs by their names, under the name for the width of its type, or as it
 *     was named; an output in a flag has none
 * @param code the instructions and labels, without a function around them
 * @param lines where each line of the template stands in the source, the first is line 1
 * @param flow what the code does
 */
public record AssembledBlock(
        ResolvedBlock contract,
        Map<BlockOperand, Register> registers,
        Code code,
        List<TemplateLine> lines,
        DataFlow flow) {

    /** Copies what could change. */
    public AssembledBlock {
        registers = Map.copyOf(registers);
        lines = List.copyOf(lines);
    }

    /**
     * A line of the template.
     *
     * @param text as the user wrote it
     * @param site the string of {@code @Asm} that it stands in
     */
    public record TemplateLine(String text, Site site) {}

    /** The register of an operand; empty for an output in a flag. */
    public Optional<Register> register(BlockOperand operand) {
        return Optional.ofNullable(registers.get(operand));
    }

    /** The string of the template in which an instruction stands. */
    public Site site(Code.Step step) {
        return lines.get(step.line() - 1).site();
    }
}
