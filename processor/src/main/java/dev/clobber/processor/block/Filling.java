package dev.clobber.processor.block;

import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in a template. */
final class Filling {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.$]+");

    private final ResolvedBlock block;
    private final Template template;

    Filling(ResolvedBlock block, Template template) {
        this.block = block;
        this.template = template;
    }

    /** The lines with these registers; of a statement that names anything else only its label. */
    List<FilledLine> with(Map<BlockOperand, Register> registers) {
        return template.lines().stream().map(line -> line(line, registers)).toList();
    }

    private FilledLine line(Template.Line line, Map<BlockOperand, Register> registers) {
        List<String> texts = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        int column = 1;
        for (Template.Piece piece : line.pieces()) {
            Optional<String> text = piece instanceof Template.Reference reference
                    ? text(reference, registers)
                    : Optional.of(piece.written());
            if (text.isEmpty()) {
                unknown.add(column);
            }
            texts.add(text.orElse(piece.written()));
            column += texts.get(texts.size() - 1).length();
        }
        FilledLine filled = FilledLine.of(line, texts);
        for (int at : unknown) {
            filled = filled.without(at);
        }
        return filled;
    }

    private Optional<String> text(Template.Reference reference, Map<BlockOperand, Register> registers) {
        Meaning meaning = Meaning.of(block, reference.name());
        if (meaning instanceof Meaning.Constant constant) {
            return reference.isModified() ? Optional.empty() : constant.number();
        }
        if (!(meaning instanceof Meaning.Operand operand)) {
            return Optional.empty();
        }
        Optional<Register> register = Optional.ofNullable(registers.get(operand.operand()));
        return (reference.isModified()
                        ? register.flatMap(
                                named -> Modifier.find(reference.modifier()).flatMap(modifier -> modifier.view(named)))
                        : register)
                .map(Register::name);
    }

    /** The registers that the template names itself, each by its widest name; they are no operand's. */
    Set<Register> literals() {
        Set<Register> literals = new HashSet<>();
        for (Template.Line line : template.lines()) {
            String text = line.pieces().stream().map(this::literal).collect(Collectors.joining());
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                Registers.find(words.group()).ifPresent(register -> literals.add(register.full()));
            }
        }
        return literals;
    }

    /** A constant may be the number of a register: {@code xmm{N}}. */
    private String literal(Template.Piece piece) {
        if (piece instanceof Template.Verbatim verbatim) {
            return verbatim.written();
        }
        return piece instanceof Template.Reference reference
                        && Meaning.of(block, reference.name()) instanceof Meaning.Constant constant
                ? constant.number().orElse(" ")
                : " ";
    }

    /** The operands on lines that name the second byte of one. */
    Set<BlockOperand> besideHighBytes() {
        return template.lines().stream()
                .filter(line -> line.references()
                        .anyMatch(reference -> reference.modifier().equals(Modifier.H.text())))
                .flatMap(Template.Line::references)
                .map(reference -> Meaning.of(block, reference.name()))
                .filter(Meaning.Operand.class::isInstance)
                .map(meaning -> ((Meaning.Operand) meaning).operand())
                .collect(Collectors.toSet());
    }
}
