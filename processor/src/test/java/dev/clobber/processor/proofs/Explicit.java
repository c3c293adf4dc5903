package dev.clobber.processor.proofs;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.proofs.Declaration.Component;
import dev.clobber.processor.proofs.Declaration.Operand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a block with the registers that were chosen for it, so that it stays the same code whatever becomes of its contract. */
final class Explicit {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)(?::(\\w))?\\}");
    private static final Map<String, Integer> WIDTHS = Map.of("q", 64, "d", 32, "w", 16, "b", 8);

    private final AssembledBlock block;

    private Explicit(AssembledBlock block) {
        this.block = block;
    }

    /** The same block, with registers by their names. */
    static Declaration of(Declaration declared, AssembledBlock block) {
        return new Explicit(block).write(declared);
    }

    private Declaration write(Declaration declared) {
        List<Operand> parameters = declared.parameters().stream()
                .map(operand -> new Operand(operand.type(), operand.name(), in(operand), operand.lengthOf()))
                .toList();
        Declaration written = declared.withLines(
                        declared.lines().stream().map(this::filled).toList())
                .withClobbers(declared.clobbers().stream().map(this::clobber).toList())
                .withParameters(parameters);
        if (!declared.components().isEmpty()) {
            return written.withComponents(declared.components().stream()
                    .map(component -> new Component(component.type(), component.name(), out(component.name())))
                    .toList());
        }
        return declared.result().equals("void") ? written : written.withOut(out("out"));
    }

    private String in(Operand operand) {
        return register(operand.name()).map(Register::name).orElseThrow();
    }

    private String out(String name) {
        BlockOperand output = block.contract().outputs().stream()
                .filter(operand -> operand.name().equals(name))
                .findFirst()
                .orElseGet(() -> block.contract().outputs().get(0));
        return block.register(output)
                .map(Register::name)
                .orElseGet(() -> output.written().orElseThrow().value());
    }

    private Optional<Register> register(String operand) {
        return block.contract().operand(operand).flatMap(block::register);
    }

    private String clobber(String word) {
        return word.startsWith("{")
                ? register(word.substring(1, word.length() - 1))
                        .orElseThrow()
                        .full()
                        .name()
                : word;
    }

    private String filled(String line) {
        return NAME.matcher(line).replaceAll(this::spelled);
    }

    /** What is no operand is a decoration of AVX-512. */
    private String spelled(MatchResult name) {
        Optional<Register> register = register(name.group(1));
        if (register.isEmpty()) {
            return name.group();
        }
        String modifier = Optional.ofNullable(name.group(2)).orElse("");
        Register named = register.get();
        if (modifier.equals("h")) {
            return named.full().highByte().map(Register::name).orElseThrow();
        }
        boolean isGeneral = named.bank() == RegisterBank.GENERAL;
        return isGeneral && WIDTHS.containsKey(modifier)
                ? named.full().view(WIDTHS.get(modifier)).name()
                : named.name();
    }

    /** The names of all parts of a general register: al, ax, eax, rax. */
    static List<String> narrower(String name) {
        return Registers.find(name)
                .filter(register -> register.bank() == RegisterBank.GENERAL && !register.high())
                .map(register -> WIDTHS.values().stream()
                        .filter(bits -> bits < register.bits())
                        .map(bits -> register.full().view(bits).name())
                        .collect(Collectors.toList()))
                .orElse(List.of());
    }
}
