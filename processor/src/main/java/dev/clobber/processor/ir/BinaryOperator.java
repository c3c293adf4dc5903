package dev.clobber.processor.ir;

/** An operator of two numbers, as JLS 15.17 to 15.22 define it. Both are as wide as the result, except a shift's distance, which is an int. */
public enum BinaryOperator {
    ADD("+", true),
    SUBTRACT("-", false),
    MULTIPLY("*", true),
    /** Rounds toward zero; the least number by -1 is itself. The right one is not zero: who reads Java checks that before. */
    DIVIDE("/", false),
    /** Has the sign of the left one. The right one is not zero. */
    REMAINDER("%", false),
    AND("&", true),
    OR("|", true),
    XOR("^", true),
    /** By the low 5 bits of the distance, or the low 6 where the result is a long; so also the next two. */
    SHIFT_LEFT("<<", false),
    SHIFT_RIGHT(">>", false),
    SHIFT_RIGHT_UNSIGNED(">>>", false);

    private final String text;
    private final boolean commutative;

    BinaryOperator(String text, boolean commutative) {
        this.text = text;
        this.commutative = commutative;
    }

    /** As Java writes it. */
    public String text() {
        return text;
    }

    /** Whether the operands can change places. */
    public boolean isCommutative() {
        return commutative;
    }

    /** Whether the right operand is a distance. */
    public boolean isShift() {
        return ordinal() >= SHIFT_LEFT.ordinal();
    }

    /** What Java comes to. */
    public long apply(Width width, long left, long right) {
        return width == Width.INT ? apply((int) left, (int) right) : apply(left, right);
    }

    private long apply(long left, long right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case SHIFT_LEFT -> left << right;
            case SHIFT_RIGHT -> left >> right;
            case SHIFT_RIGHT_UNSIGNED -> left >>> right;
        };
    }

    private int apply(int left, int right) {
        return switch (this) {
            case SHIFT_LEFT -> left << right;
            case SHIFT_RIGHT -> left >> right;
            case SHIFT_RIGHT_UNSIGNED -> left >>> right;
            default -> (int) apply((long) left, (long) right);
        };
    }
}
