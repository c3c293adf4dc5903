package dev.clobber.processor.ir;

/** How two numbers compare. The unsigned ones are for checks: an index below a length is one comparison. */
public enum Relation {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER_OR_EQUAL(">="),
    GREATER(">"),
    LESS_OR_EQUAL("<="),
    BELOW("<u"),
    ABOVE_OR_EQUAL(">=u"),
    ABOVE(">u"),
    BELOW_OR_EQUAL("<=u");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    /** As Java writes it; with a {@code u} where it has none. */
    public String text() {
        return text;
    }

    /** The relation that holds where this one does not. */
    public Relation negated() {
        return values()[ordinal() ^ 1];
    }

    /** The relation of the operands in the other order. */
    public Relation swapped() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case BELOW -> ABOVE;
            case ABOVE -> BELOW;
            case ABOVE_OR_EQUAL -> BELOW_OR_EQUAL;
            case BELOW_OR_EQUAL -> ABOVE_OR_EQUAL;
        };
    }

    /** Whether it takes its numbers without a sign. */
    public boolean isUnsigned() {
        return ordinal() >= BELOW.ordinal();
    }

    /** Whether it holds; numbers of an int are extended by their sign, which keeps the unsigned order too. */
    public boolean holds(long left, long right) {
        int signed = Long.compare(left, right);
        int unsigned = Long.compareUnsigned(left, right);
        return switch (this) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> signed < 0;
            case GREATER_OR_EQUAL -> signed >= 0;
            case GREATER -> signed > 0;
            case LESS_OR_EQUAL -> signed <= 0;
            case BELOW -> unsigned < 0;
            case ABOVE_OR_EQUAL -> unsigned >= 0;
            case ABOVE -> unsigned > 0;
            case BELOW_OR_EQUAL -> unsigned <= 0;
        };
    }
}
