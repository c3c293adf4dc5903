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

/** Fills in a template. */
final class Filling {
    private final ResolvedBlock block;
    private final Template template;

    Filling(ResolvedBlock block, Template template) {
        this.block = block;
        this.template = template;
    }

    /** The lines with these registers; of a statement that names anything else only its label. */
    List<FilledLine> with(Map<BlockOperand, Register> registers) {
        List<FilledLine> filled = new ArrayList<>(template.lines().size());
        for (Template.Line line : template.lines()) {
            filled.add(line(line, registers));
        }
        return filled;
    }

    private FilledLine line(Template.Line line, Map<BlockOperand, Register> registers) {
        if (line.pieces().size() == 1 && line.pieces().get(0) instanceof Template.Verbatim verbatim) {
            return FilledLine.of(line, List.of(verbatim.written()));
        }
        List<String> texts = new ArrayList<>(line.pieces().size());
        List<Integer> unknown = new ArrayList<>();
        int column = 1;
        for (Template.Piece piece : line.pieces()) {
            Optional<String> text = piece instanceof Template.Reference reference
                    ? text(reference, registers)
                    : Optional.of(piece.written());
            if (text.isEmpty()) {
                unknown.add(column);
            }
            texts.add(text.isPresent() ? text.get() : piece.written());
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
        // How wide an operand of a type that no register holds should be, nobody knows.
        if (!(meaning instanceof Meaning.Operand operand)
                || operand.operand().type().isEmpty()) {
            return Optional.empty();
        }
        Register register = registers.get(operand.operand());
        if (register == null || !reference.isModified()) {
            return register == null ? Optional.empty() : Optional.of(register.name());
        }
        Optional<Modifier> modifier = Modifier.find(reference.modifier());
        Optional<Register> view = modifier.isPresent() ? modifier.get().view(register) : Optional.empty();
        return view.isPresent() ? Optional.of(view.get().name()) : Optional.empty();
    }

    /** The registers that the template names itself, each by its widest name; they are no operand's. */
    Set<Register> literals() {
        Set<Register> literals = new HashSet<>();
        for (Template.Line line : template.lines()) {
            StringBuilder text = new StringBuilder();
            for (Template.Piece piece : line.pieces()) {
                text.append(literal(piece));
            }
            addRegisters(text.toString(), literals);
        }
        return literals;
    }

    private static void addRegisters(String text, Set<Register> registers) {
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isOfWord(text.charAt(end))) {
                Optional<Register> register =
                        start < end ? Registers.find(text.substring(start, end)) : Optional.empty();
                if (register.isPresent()) {
                    registers.add(register.get().full());
                }
                start = end + 1;
            }
        }
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$' || Character.isSurrogate(c);
    }

    /** A constant may be the number of a register: {@code xmm{N}}. */
    private String literal(Template.Piece piece) {
        if (piece instanceof Template.Verbatim verbatim) {
            return verbatim.written();
        }
        Optional<String> number = piece instanceof Template.Reference reference
                        && Meaning.of(block, reference.name()) instanceof Meaning.Constant constant
                ? constant.number()
                : Optional.empty();
        return number.isPresent() ? number.get() : " ";
    }

    /** The operands on lines that name the second byte of one. */
    Set<BlockOperand> besideHighBytes() {
        Set<BlockOperand> beside = new HashSet<>();
        for (Template.Line line : template.lines()) {
            if (namesHighByte(line)) {
                addOperands(line, beside);
            }
        }
        return beside;
    }

    private static boolean namesHighByte(Template.Line line) {
        for (Template.Piece piece : line.pieces()) {
            if (piece instanceof Template.Reference reference
                    && reference.modifier().equals(Modifier.H.text())) {
                return true;
            }
        }
        return false;
    }

    private void addOperands(Template.Line line, Set<BlockOperand> operands) {
        for (Template.Piece piece : line.pieces()) {
            if (piece instanceof Template.Reference reference
                    && Meaning.of(block, reference.name()) instanceof Meaning.Operand operand) {
                operands.add(operand.operand());
            }
        }
    }
}
