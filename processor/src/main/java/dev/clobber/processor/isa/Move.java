package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * A value that an instruction hands on as it is. What lies beside the written bits of the destination becomes 0 or stays, as the effect
 * on that register says.
 *
 * @param from a register, memory, or a constant; empty for the top of the stack
 * @param to a register or memory; empty for a new top of the stack
 * @param fromLow the lowest bit in the full register that it comes from
 * @param toLow the lowest bit in the full register that it goes to
 * @param bits how many bits
 * @param exchanges whether the same goes the other way at the same time
 */
public record Move(Optional<Operand> from, Optional<Operand> to, int fromLow, int toLow, int bits, boolean exchanges) {

    /** What the rows for the x87 control word move; no operand can name it. */
    public static final Register CONTROL_WORD = new Register("x87 control word", RegisterBank.X87_STATE, 1, 16, false);

    /** A constant fills whatever it goes to. */
    private static final int ANY_WIDTH = Integer.MAX_VALUE;

    static Optional<Move> of(Instruction whole, Form form) {
        if (form.has(Attribute.CONTROL_LOADED) || form.has(Attribute.CONTROL_STORED)) {
            return single(whole, form, CONTROL_WORD);
        }
        if (!form.has(Attribute.COPY) || form.operands().isEmpty()) {
            return Optional.empty();
        }
        if (form.operands().size() == 1) {
            return !form.notes().stack().isZero()
                    ? stack(whole, form)
                    : single(whole, form, form.implicit().registers().get(0).register());
        }
        int from = low(whole, form, 1);
        int to = low(whole, form, 0);
        int bits = Math.min(width(whole, form, 1), width(whole, form, 0));
        boolean exchanges = form.operands().get(1).access().writes();
        return Optional.of(new Move(
                Optional.of(whole.operands().get(1)),
                Optional.of(whole.operands().get(0)),
                from,
                to,
                bits,
                exchanges));
    }

    /** Between the only operand, which is memory, and a register that the form names. */
    private static Optional<Move> single(Instruction whole, Form form, Register register) {
        Optional<Operand> memory = Optional.of(whole.operands().get(0));
        Optional<Operand> named = Optional.of(register);
        int bits = form.operands().get(0).kind().bits();
        return Optional.of(
                form.operands().get(0).access() == Access.R
                        ? new Move(memory, named, 0, 0, bits, false)
                        : new Move(named, memory, 0, 0, bits, false));
    }

    private static Optional<Move> stack(Instruction whole, Form form) {
        Optional<Operand> operand = Optional.of(whole.operands().get(0));
        int bits = 8 * (int) Math.abs(form.notes().stack().of(whole.operands()).orElse(0));
        return Optional.of(
                form.operands().get(0).access() == Access.R
                        ? new Move(operand, Optional.empty(), 0, 0, bits, false)
                        : new Move(Optional.empty(), operand, 0, 0, bits, false));
    }

    private static int low(Instruction whole, Form form, int index) {
        return whole.operands().get(index) instanceof Register register
                ? form.operands()
                        .get(index)
                        .part()
                        .orElse(BitRange.of(register))
                        .low()
                : 0;
    }

    private static int width(Instruction whole, Form form, int index) {
        FormOperand slot = form.operands().get(index);
        if (!(whole.operands().get(index) instanceof Register register)) {
            return slot.kind() instanceof OperandKind.Constant
                    ? ANY_WIDTH
                    : slot.kind().bits();
        }
        if (slot.part().isPresent()) {
            return slot.part().get().width();
        }
        return slot.kind() instanceof OperandKind.RegisterOrMemory either
                ? Math.min(register.bits(), either.memory().bits())
                : register.bits();
    }
}
