package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instructions for operators on integers. */
final class ArithmeticEmitter {
    private static final Map<BinaryOperator, String> MNEMONICS = Map.of(
            BinaryOperator.ADD, "add",
            BinaryOperator.SUBTRACT, "sub",
            BinaryOperator.MULTIPLY, "imul",
            BinaryOperator.AND, "and",
            BinaryOperator.OR, "or",
            BinaryOperator.XOR, "xor",
            BinaryOperator.SHIFT_LEFT, "shl",
            BinaryOperator.SHIFT_RIGHT, "sar",
            BinaryOperator.SHIFT_RIGHT_UNSIGNED, "shr");

    private final Emission out;

    ArithmeticEmitter(Emission out) {
        this.out = out;
    }

    /** What the table calls an operator that takes its left operand's place. */
    static String mnemonic(BinaryOperator operator) {
        return MNEMONICS.get(operator);
    }

    /** @param range of the result, as far as it is known */
    void binary(Operation.Binary operation, Range range) {
        Register target = out.target(operation.to());
        boolean isShort = KnownRegisters.UPPER_HALF_ZERO.contains(range)
                && operation.operator() != BinaryOperator.SHIFT_RIGHT
                && operation.operator() != BinaryOperator.SHIFT_RIGHT_UNSIGNED;
        Width width = isShort ? Width.INT : operation.to().width();
        switch (operation.operator()) {
            case DIVIDE, REMAINDER -> divide(operation, target);
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
                shift(operation, target, operation.to().width());
            case MULTIPLY -> multiply(operation, target, width);
            default -> simple(operation, target, width);
        }
    }

    private void simple(Operation.Binary operation, Register target, Width width) {
        Value left = operation.left();
        Value right = operation.right();
        BinaryOperator operator = operation.operator();
        boolean isSwapped = operator.isCommutative()
                && (isIn(right, target) || out.register(left).isEmpty());
        if (isSwapped) {
            Value swap = left;
            left = right;
            right = swap;
        }
        if (operator == BinaryOperator.ADD && !isIn(left, target) && sum(left, right, target, width)) {
            return;
        }
        if (operator == BinaryOperator.SUBTRACT && !isIn(left, target) && difference(left, right, target, width)) {
            return;
        }
        if (operator == BinaryOperator.SUBTRACT && isIn(right, target)) {
            reverse(left, target, width);
            return;
        }
        Operand other = out.operand(right, width);
        move(target, left, width);
        apply(operator, target, other, width);
    }

    /** target = left + right in one instruction, where the sum goes elsewhere. */
    private boolean sum(Value left, Value right, Register target, Width width) {
        Optional<Register> base = out.register(left);
        Optional<Long> number = out.number(right);
        if (base.isEmpty()) {
            return false;
        }
        if (number.isPresent() && number.get() == (int) (long) number.get()) {
            lea(target, Memory.of(0, base.get(), number.get()), width);
            return true;
        }
        Optional<Register> index = out.register(right);
        if (index.isPresent()) {
            lea(target, Memory.of(0, base.get(), index.get(), 1, 0), width);
            return true;
        }
        return false;
    }

    private boolean difference(Value left, Value right, Register target, Width width) {
        Optional<Register> base = out.register(left);
        Optional<Long> number = out.number(right);
        if (base.isEmpty() || number.isEmpty() || -number.get() != (int) -number.get()) {
            return false;
        }
        lea(target, Memory.of(0, base.get(), -number.get()), width);
        return true;
    }

    private void lea(Register target, Memory address, Width width) {
        out.add("lea", target.view(width.bits()), address);
    }

    /** target = left - target. */
    private void reverse(Value left, Register target, Width width) {
        Register view = target.view(width.bits());
        Operand other = out.operand(left, width);
        out.add("neg", view);
        if (!(other instanceof Immediate immediate && immediate.value() == 0)) {
            out.add("add", view, other);
        }
        out.flagsAreOf(view);
    }

    private void apply(BinaryOperator operator, Register target, Operand other, Width width) {
        Register view = target.view(width.bits());
        long number = other instanceof Immediate immediate ? immediate.value() : 0;
        boolean isNumber = other instanceof Immediate;
        if (isNumber && (operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT)) {
            add(view, operator == BinaryOperator.ADD ? number : -number);
        } else if (isNumber && operator == BinaryOperator.AND && (number == 0xff || number == 0xffff)) {
            out.add("movzx", target.view(32), target.view(number == 0xff ? 8 : 16));
            return;
        } else if (isNumber && operator == BinaryOperator.XOR && number == -1) {
            out.add("not", view);
            return;
        } else {
            boolean isHalf = isNumber && operator == BinaryOperator.AND && number >= 0;
            out.add(MNEMONICS.get(operator), isHalf ? target.view(32) : view, other);
        }
        out.flagsAreOf(view);
    }

    private void add(Register view, long number) {
        if (number == 1) {
            out.add("inc", view);
        } else if (number == -1) {
            out.add("dec", view);
        } else if (number == 128) {
            out.add("sub", view, new Immediate(-128));
        } else if (number == (int) number) {
            out.add("add", view, new Immediate(number));
        } else {
            out.add("sub", view, new Immediate(-number));
        }
    }

    private void multiply(Operation.Binary operation, Register target, Width width) {
        Value left = operation.left();
        Value right = operation.right();
        if (out.register(left).isEmpty() || isIn(right, target)) {
            left = operation.right();
            right = operation.left();
        }
        Operand other = out.operand(right, width);
        if (other instanceof Immediate && out.register(left).isPresent()) {
            Register factor = out.register(left).get().view(width.bits());
            out.add("imul", target.view(width.bits()), factor, other);
            return;
        }
        if (other instanceof Immediate) {
            other = out.read(right, width, Optional.empty()).view(width.bits());
        }
        move(target, left, width);
        out.add("imul", target.view(width.bits()), other);
    }

    private void shift(Operation.Binary operation, Register target, Width width) {
        Register view = target.view(width.bits());
        String mnemonic = MNEMONICS.get(operation.operator());
        Optional<Long> number = out.number(operation.right());
        if (number.isPresent()) {
            long distance = number.get() & width.bits() - 1;
            Optional<Register> left = out.register(operation.left());
            boolean isDouble = distance == 1 && operation.operator() == BinaryOperator.SHIFT_LEFT;
            if (isDouble && left.isPresent() && !left.get().equals(target)) {
                lea(target, Memory.of(0, left.get(), left.get(), 1, 0), width);
                return;
            }
            move(target, operation.left(), width);
            if (distance != 0) {
                out.add(mnemonic, view, new Immediate(distance));
                out.flagsAreOf(view);
            }
            return;
        }
        List<Goal> goals = new ArrayList<>();
        goals.add(out.goal(Registers.RCX, operation.right(), Width.INT));
        if (!isIn(operation.left(), target)) {
            goals.add(out.goal(target, operation.left(), width));
        }
        out.assign(goals);
        out.add(mnemonic, view, Registers.RCX.view(8));
    }

    private void divide(Operation.Binary operation, Register target) {
        Width width = operation.to().width();
        Register divisor = out.register(operation.right()).orElse(Registers.RAX);
        List<Goal> goals = new ArrayList<>();
        goals.add(out.goal(Registers.RAX, operation.left(), width));
        if (divisor.equals(Registers.RAX) || divisor.equals(Registers.RDX)) {
            out.free().remove(Registers.RAX);
            out.free().remove(Registers.RDX);
            divisor = out.takeFree();
            goals.add(out.goal(divisor, operation.right(), width));
        }
        out.assign(goals);
        if (width == Width.INT && !excludesMinusOne(operation.right(), divisor)) {
            // The least int by -1 overflows in 32 bits and does not in 64; the low half is what Java says.
            out.add("cdqe");
            out.add("movsxd", divisor, divisor.view(32));
            width = Width.LONG;
        }
        boolean isQuotient = operation.operator() == BinaryOperator.DIVIDE;
        out.add(width == Width.INT ? "cdq" : "cqo");
        out.add("idiv", divisor.view(width.bits()));
        Register result = isQuotient ? Registers.RAX : Registers.RDX;
        out.assign(List.of(new Goal(
                target.view(operation.to().width().bits()),
                new Source.Held(result.view(operation.to().width().bits())))));
    }

    private boolean excludesMinusOne(Value divisor, Register register) {
        Optional<Long> number = out.number(divisor);
        Range range = out.known().of(register);
        return number.isPresent() && number.get() != -1 || range.least() >= 0 && range.greatest() < 0xffff_ffffL;
    }

    void convert(Operation.Convert operation) {
        Register target = out.target(operation.to());
        switch (operation.conversion()) {
            case TO_BYTE -> narrow("movsx", target, operation.from(), 8);
            case TO_SHORT -> narrow("movsx", target, operation.from(), 16);
            case TO_CHAR -> narrow("movzx", target, operation.from(), 16);
            case LONG_TO_INT -> low(target, operation.from());
            case INT_TO_LONG -> out.assign(List.of(new Goal(target, out.source(operation.from()))));
        }
    }

    private void low(Register target, Value from) {
        Optional<Register> held = out.register(from);
        if (held.isPresent()) {
            out.assign(
                    List.of(new Goal(target.view(32), new Source.Held(held.get().view(32)))));
        } else {
            out.assign(List.of(out.goal(target, from, Width.LONG)));
        }
    }

    private void narrow(String mnemonic, Register target, Value from, int bits) {
        Register source = out.read(from, Width.INT, Optional.of(target));
        out.add(mnemonic, target.view(32), source.view(bits));
    }

    /** Brings a value to a register unless it is there. */
    void move(Register target, Value value, Width width) {
        if (!isIn(value, target)) {
            out.assign(List.of(out.goal(target, value, width)));
        }
    }

    void copy(Operation.Copy operation) {
        Variable to = operation.to();
        move(out.target(to), operation.from(), to.width());
    }

    private boolean isIn(Value value, Register register) {
        Optional<Register> held = out.register(value);
        return held.isPresent() && held.get().equals(register);
    }
}
