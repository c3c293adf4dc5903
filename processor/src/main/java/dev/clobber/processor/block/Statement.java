package dev.clobber.processor.block;

import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a line, between semicolons.
 *
 * @param line the line
 * @param start the first column of the filled text that belongs to it
 * @param end the column behind the last, without a comment
 */
record Statement(FilledLine line, int start, int end) {

    /** The statement in which a column of the filled text stands. */
    static Statement at(FilledLine line, int column) {
        int start = 1;
        int end = line.text().length() + 1;
        for (FilledLine.Part part : line.parts()) {
            if (part.piece() instanceof Template.Comment && part.column() >= column) {
                end = Math.min(end, part.column());
            }
            if (part.piece() instanceof Template.Verbatim) {
                for (int i = part.text().indexOf(';'); i >= 0; i = part.text().indexOf(';', i + 1)) {
                    int semicolon = part.column() + i;
                    start = semicolon < column ? Math.max(start, semicolon + 1) : start;
                    end = semicolon >= column ? Math.min(end, semicolon) : end;
                }
            }
        }
        return new Statement(line, start, end);
    }

    /** What was filled in for names in braces, each name once. */
    List<FilledLine.Part> references() {
        List<FilledLine.Part> references = new ArrayList<>();
        for (FilledLine.Part part : line.parts()) {
            boolean isNew = references.stream()
                    .noneMatch(
                            other -> other.piece().written().equals(part.piece().written()));
            if (part.piece() instanceof Template.Reference && part.column() >= start && part.column() < end && isNew) {
                references.add(part);
            }
        }
        return references;
    }

    /** The statement as the user would write it with another name of a register at a place of the filled text. */
    String with(AssemblyException.Place place, Register register, ResolvedBlock block, Allocation allocation) {
        StringBuilder text = new StringBuilder();
        for (FilledLine.Part part : line.parts()) {
            int from = Math.max(start, part.column());
            int to = Math.min(end, part.column() + part.text().length());
            if (from >= to) {
                continue;
            }
            boolean isMended = place.column() >= from && place.column() + place.length() <= to;
            if (part.piece() instanceof Template.Reference reference) {
                text.append(isMended ? braces(reference, register, block, allocation) : reference.written());
            } else if (isMended) {
                int offset = place.column() - part.column();
                text.append(part.text(), from - part.column(), offset)
                        .append(register.name())
                        .append(part.text(), offset + place.length(), to - part.column());
            } else {
                text.append(part.text(), from - part.column(), to - part.column());
            }
        }
        return text.toString().strip();
    }

    private static String braces(
            Template.Reference reference, Register register, ResolvedBlock block, Allocation allocation) {
        boolean isPlain = Meaning.of(block, reference.name()) instanceof Meaning.Operand operand
                && register.equals(allocation.registers().get(operand.operand()));
        Optional<Modifier> modifier = isPlain ? Optional.empty() : Modifier.of(register);
        return "{" + reference.name()
                + modifier.map(chosen -> ":" + chosen.text()).orElse("") + "}";
    }
}
