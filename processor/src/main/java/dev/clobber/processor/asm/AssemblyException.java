package dev.clobber.processor.asm;

import java.util.List;
import java.util.stream.Collectors;

/** Assembly text that could not be read, with everything that is wrong with it. */
public final class AssemblyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * One fault.
     *
     * @param line of the text, the first is 1
     * @param column of the line, the first is 1
     * @param message what is wrong, in lower case and without a full stop
     */
    public record Problem(int line, int column, String message) {
        @Override
        public String toString() {
            return line + ":" + column + ": " + message;
        }
    }

    private final transient List<Problem> problems;

    AssemblyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return in the order of the text, at least one
     */
    public List<Problem> problems() {
        return problems;
    }
}
