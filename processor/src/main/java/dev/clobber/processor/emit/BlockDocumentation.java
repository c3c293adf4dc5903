package dev.clobber.processor.emit;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What documentation says of the contract of a block of inline assembly, with the registers that were chosen. */
final class BlockDocumentation {
    private BlockDocumentation() {}

    /** The contract, line by line. */
    static List<String> contract(AssembledBlock block) {
        AsmMethod method = block.contract().declared();
        List<String> lines = new ArrayList<>();
        for (BlockOperand input : block.contract().inputs()) {
            lines.add(line(input.name(), place(block, input), role(input)));
        }
        for (BlockOperand output : block.contract().outputs()) {
            Optional<String> component = component(output);
            lines.add(line(component.orElse("result"), place(block, output), component.isPresent() ? "result" : ""));
        }
        if (method.noReturn().isPresent()) {
            lines.add(line("result", "none: the block does not come back", ""));
        }
        add(lines, "clobbers", clobbers(method));
        Set<String> options = new LinkedHashSet<>();
        for (Sited<AsmOption> option : method.asm().options()) {
            options.add(option.value().name());
        }
        add(lines, "options", options);
        add(lines, "requires", Requirements.features(method));
        return lines;
    }

    private static void add(List<String> lines, String name, Set<String> words) {
        if (!words.isEmpty()) {
            lines.add(line(name, String.join(", ", words), ""));
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
        Optional<Register> register = block.register(operand);
        return register.isPresent() ? register.get().name() : "";
    }

    private static String role(BlockOperand input) {
        Optional<Sited<String>> length = input.parameter().orElseThrow().length();
        return length.isPresent() ? "bytes of " + length.get().value() : "";
    }

    private static Optional<String> component(BlockOperand output) {
        return output.output().orElseThrow().component();
    }

    private static Set<String> clobbers(AsmMethod method) {
        Set<String> words = new LinkedHashSet<>();
        addWords(method.clobbers(), words);
        addWords(method.typeClobbers(), words);
        return words;
    }

    private static void addWords(Optional<ClobberList> list, Set<String> words) {
        if (list.isPresent()) {
            for (Sited<String> name : list.get().names()) {
                words.add(name.value());
            }
            if (list.get().abi().isPresent()) {
                words.add(list.get().abi().get().value());
            }
        }
    }
}
