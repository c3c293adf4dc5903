package dev.clobber.processor.block;

import dev.clobber.processor.asm.AssemblyException;
import dev.clobber.processor.asm.AssemblyException.Problem;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.FormFault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code bad-instruction}, {@code bad-label}, {@code bad-prefix}: tells what the assembler refuses in the words of the template. */
final class AssemblyFaults {
    private final ResolvedBlock block;
    private final Allocation allocation;
    private final List<FilledLine> lines;

    AssemblyFaults(ResolvedBlock block, Allocation allocation, List<FilledLine> lines) {
        this.block = block;
        this.allocation = allocation;
        this.lines = lines;
    }

    /** The findings, in the order of the text. */
    List<Finding> findings(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Problem problem) {
        FilledLine line = lines.get(problem.line() - 1);
        Finding finding = Finding.of(rule(problem), line.source().site(), problem.headline());
        Optional<String> place = place(problem.line(), line.sourceColumn(problem.column()));
        if (place.isPresent()) {
            finding = finding.note(place.get());
        }
        if (problem.form().isPresent()) {
            return explained(finding, problem, problem.form().get(), line);
        }
        if (problem.kind() == AssemblyException.Kind.LABEL) {
            finding = finding.note("labels are local to the method");
        }
        Optional<String> help = help(problem);
        return help.isPresent() ? finding.help(help.get()) : finding;
    }

    private static RuleId rule(Problem problem) {
        return switch (problem.kind()) {
            case INSTRUCTION -> RuleId.BAD_INSTRUCTION;
            case LABEL -> RuleId.BAD_LABEL;
            case PREFIX -> RuleId.BAD_PREFIX;
        };
    }

    /** Where it is in the template, as far as the caret does not tell. */
    private Optional<String> place(int line, int column) {
        if (lines.size() > 1) {
            return Optional.of("line " + line + " of @Asm, column " + column);
        }
        return column > 1 ? Optional.of("column " + column + " of @Asm") : Optional.empty();
    }

    private Finding explained(Finding finding, Problem problem, FormFault fault, FilledLine line) {
        Statement statement = Statement.at(line, problem.column());
        Finding explained = finding;
        List<FilledLine.Part> references = fault.isOfPrefix() ? List.of() : statement.references();
        for (FilledLine.Part reference : references) {
            explained = explained.note(Words.code(reference.piece().written()) + " is " + reference.text());
        }
        Optional<String> facts = fault.facts();
        if (facts.isPresent()) {
            explained = explained.note(facts.get());
        }
        Optional<String> help = fault.isOfPrefix()
                ? Optional.of(fault.otherPrefix()
                        .map(prefix -> "write " + Words.code(prefix.toString()))
                        .orElse("remove the prefix"))
                : fault.mend()
                        .map(mend -> "write "
                                + Words.code(statement.with(
                                        problem.operands().get(mend.operand()), mend.register(), block, allocation)));
        return help.isPresent() ? explained.help(help.get()) : explained;
    }

    private Optional<String> help(Problem problem) {
        Optional<String> braces = problem.word()
                .filter(word -> !(Meaning.of(block, word) instanceof Meaning.Nothing))
                .map(word -> "write " + Words.code("{" + word + "}"));
        return braces.or(() -> Optional.of(problem.suggestion()).filter(suggestion -> !suggestion.isEmpty()));
    }
}
