package dev.clobber.processor.asm;

import dev.clobber.processor.isa.FormFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Assembly text that could not be read, with everything that is wrong with it. */
public final class AssemblyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Kind {
        INSTRUCTION,
        /** A label: its name, or that there is none. */
        LABEL,
        /** A prefix that is nobody's, or one that the instruction does not take. */
        PREFIX
    }

    /**
     * One fault.
     *
     * @param line of the text, the first is 1
     * @param column of the line, the first is 1
     * @param kind what is at fault
     * @param message what is wrong, in lower case and without a full stop; with near names behind it where {@code suggestion} is one
     * @param suggestion a question, {@code did you mean `add`?}; may be empty
     * @param word the word that is not known, if that is what is wrong
     * @param form why no form takes the instruction, if that is what is wrong
     * @param operands where the operands of such an instruction stand
     */
    public record Problem(
            int line,
            int column,
            Kind kind,
            String message,
            String suggestion,
            Optional<String> word,
            Optional<FormFault> form,
            List<Place> operands) {
        /** Copies the list. */
        public Problem {
            operands = List.copyOf(operands);
        }

        /**
         * What is wrong in short.
         *
         * @return the message without suggestion and facts
         */
        public String headline() {
            return form.isPresent()
                    ? form.get().headline()
                    : suggestion.isEmpty() ? message : message.substring(0, message.length() - suggestion.length() - 2);
        }

        @Override
        public String toString() {
            return line + ":" + column + ": " + message;
        }
    }

    /**
     * Where something stands in its line.
     *
     * @param column the first is 1
     * @param length in characters
     */
    public record Place(int column, int length) {}

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
