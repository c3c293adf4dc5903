package dev.clobber.processor.asm;

import dev.clobber.processor.isa.FormFault;
import java.util.List;
import java.util.Optional;

/** A statement that cannot be read, thrown to its reader, which notes it and goes on with the next statement. */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AssemblyException.Problem problem;

    private SyntaxFault(AssemblyException.Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    SyntaxFault(int line, int column, String message) {
        this(new AssemblyException.Problem(
                line,
                column,
                AssemblyException.Kind.INSTRUCTION,
                message,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    SyntaxFault of(AssemblyException.Kind kind) {
        return new SyntaxFault(new AssemblyException.Problem(
                problem.line(),
                problem.column(),
                kind,
                problem.message(),
                problem.suggestion(),
                problem.word(),
                problem.form(),
                problem.operands()));
    }

    /** With the word that is not known, and the end of a sentence that names near ones ({@code : did you mean `add`?}), or nothing. */
    SyntaxFault about(String word, String suggestion) {
        return new SyntaxFault(new AssemblyException.Problem(
                problem.line(),
                problem.column(),
                problem.kind(),
                problem.message() + suggestion,
                suggestion.isEmpty() ? "" : suggestion.substring(2),
                Optional.of(word),
                problem.form(),
                problem.operands()));
    }

    SyntaxFault because(FormFault form, List<AssemblyException.Place> operands) {
        return new SyntaxFault(new AssemblyException.Problem(
                problem.line(),
                problem.column(),
                form.isOfPrefix() ? AssemblyException.Kind.PREFIX : problem.kind(),
                problem.message(),
                problem.suggestion(),
                problem.word(),
                Optional.of(form),
                operands));
    }

    AssemblyException.Problem toProblem() {
        return problem;
    }
}
