package dev.clobber.processor.isa;

/** An instruction that has no form because of one of its operands. */
public final class OperandFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int operand;

    OperandFault(int operand, String message) {
        super(message);
        this.operand = operand;
    }

    /**
     * Which operand.
     *
     * @return its index, the destination is 0
     */
    public int operand() {
        return operand;
    }
}
