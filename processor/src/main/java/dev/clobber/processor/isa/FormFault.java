package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An instruction that no form takes. Its message says all on one line; what else there is to say is worked out on demand. */
public final class FormFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Form> known;
    private final transient Instruction instruction;
    private final transient Cause cause;
    private final int operand;

    /** What is wrong. */
    enum Cause {
        /** No form takes operands of these kinds. */
        OPERANDS,
        /** No form takes the prefix. */
        PREFIX,
        /** Something else, which the message tells. */
        OTHER
    }

    /** {@code operand}: the first that no form takes, negative where it is none in particular. */
    FormFault(String message, List<Form> known, Instruction instruction, Cause cause, int operand) {
        super(message);
        this.known = known;
        this.instruction = instruction;
        this.cause = cause;
        this.operand = operand;
    }

    /**
     * A register to write for another.
     *
     * @param operand its index, the destination is 0
     * @param register the same one under another name
     */
    public record Mend(int operand, Register register) {}

    /**
     * Which operand no form takes.
     *
     * @return its index, the destination is 0; empty where it is none in particular
     */
    public OptionalInt operand() {
        return operand < 0 ? OptionalInt.empty() : OptionalInt.of(operand);
    }

    /**
     * Whether the instruction is sound without its prefix.
     *
     * @return true where the prefix is at fault
     */
    public boolean isOfPrefix() {
        return cause == Cause.PREFIX;
    }

    /**
     * The message without the facts that {@link #facts} tells.
     *
     * @return in lower case, without a full stop
     */
    public String headline() {
        return switch (cause) {
            case OPERANDS -> FormHints.headline(instruction, mend().isPresent());
            case PREFIX -> PrefixHints.headline(known, instruction);
            case OTHER -> String.valueOf(getMessage());
        };
    }

    /**
     * What there would be: the forms that come closest, or what the prefix goes with.
     *
     * @return a line, if there is something to tell
     */
    public Optional<String> facts() {
        return switch (cause) {
            case OPERANDS -> Optional.of(FormHints.facts(known, instruction));
            case PREFIX -> Optional.of(PrefixHints.facts(instruction));
            case OTHER -> Optional.empty();
        };
    }

    /**
     * The prefix that was meant.
     *
     * @return empty where the instruction takes none that is near
     */
    public Optional<Prefix> otherPrefix() {
        return isOfPrefix() ? PrefixHints.instead(known, instruction) : Optional.empty();
    }

    /**
     * The one operand that is of the wrong width, if another name of its register would do: the last such operand, for the
     * destination says what is wanted.
     *
     * @return empty where none or several would do
     */
    public Optional<Mend> mend() {
        if (cause != Cause.OPERANDS) {
            return Optional.empty();
        }
        for (int i = instruction.operands().size() - 1; i >= 0; i--) {
            List<Register> fitting = FormHints.otherNames(known, instruction, i);
            if (fitting.size() == 1) {
                return Optional.of(new Mend(i, fitting.get(0)));
            }
        }
        return Optional.empty();
    }
}
