package dev.clobber.processor.emit;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documentation says of the contract of a block of inline assembly, with the registers that were chosen. */
final class BlockDocumentation {
    private BlockDocumentation() {}

    /** The contract, line by line. */
    static List<String> contract(AssembledBlock block) {
        AsmMethod method = block.contract().declared();
        List<String> lines = new ArrayList<>();
        block.contract().inputs().forEach(input -> lines.add(line(input.name(), place(block, input), role(input))));
        block.contract()
                .outputs()
                .forEach(output -> lines.add(line(resultName(output), place(block, output), resultRole(output))));
        if (method.noReturn().isPresent()) {
            lines.add(line("result", "none: the block does not come back", ""));
        }
        add(lines, "clobbers", clobbers(method));
        add(
                lines,
                "options",
                method.asm().options().stream().map(option -> option.value().name()));
        add(lines, "requires", Requirements.features(method).stream());
        return lines;
    }

    private static void add(List<String> lines, String name, Stream<String> words) {
        String text = words.collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            lines.add(line(name, text, ""));
        }
    }

    private static String line(String name, String place, String role) {
        return (Documentation.column(name) + (role.isEmpty() ? place : Documentation.column(place) + role))
                .stripTrailing();
    }

    private static String place(AssembledBlock block, BlockOperand operand) {
        if (operand.constraint() instanceof Constraint.InFlag flag) {
            return flag.flag().name().toLowerCase(Locale.ROOT);
        }
        return block.register(operand).map(Register::name).orElse("");
    }

    private static String role(BlockOperand input) {
        return input.parameter()
                .flatMap(Parameter::length)
                .map(of -> "bytes of " + of.value())
                .orElse("");
    }

    private static String resultName(BlockOperand output) {
        return output.output().flatMap(Output::component).orElse("result");
    }

    private static String resultRole(BlockOperand output) {
        return output.output().flatMap(Output::component).isPresent() ? "result" : "";
    }

    private static Stream<String> clobbers(AsmMethod method) {
        return Stream.of(method.clobbers(), method.typeClobbers())
                .flatMap(Optional::stream)
                .flatMap(BlockDocumentation::words)
                .distinct();
    }

    private static Stream<String> words(ClobberList list) {
        Stream<String> abi = list.abi().stream().map(Sited::value);
        return Stream.concat(list.names().stream().map(Sited::value), abi);
    }
}
