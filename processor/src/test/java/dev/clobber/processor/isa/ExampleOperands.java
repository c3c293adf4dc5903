package dev.clobber.processor.isa;

import dev.clobber.processor.isa.Example.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses operands for one example: registers that no row of the table uses by itself. */
final class ExampleOperands {
    /** What addresses memory, and no operand is. */
    static final String BASE = "r14";

    static final String INDEX = "r15";
    static final int SCALE = 2;
    static final int DISPLACEMENT = 16;
    private static final int INDEX_VECTOR = 5;

    private static final List<Integer> GENERAL = List.of(8, 9, 10, 13, 12);
    private static final List<String> HIGH_BYTES = List.of("bh", "dh", "ch");
    private static final int HIGH = 16;
    private static final int MANY = 4;

    private final Shape shape;
    /** Of the operand, which chooses its register, so that this is the same whether another is memory or not. */
    private int position;

    private ExampleOperands(Shape shape) {
        this.shape = shape;
    }

    /** Operands for a row; empty where the shape is not one of its. */
    static Optional<List<Operand>> of(Form form, Shape shape, long constant, long absolute) {
        ExampleOperands chosen = new ExampleOperands(shape);
        List<Operand> operands = new ArrayList<>();
        for (FormOperand slot : form.operands()) {
            chosen.position = operands.size();
            Operand operand = chosen.operand(slot.kind(), constant, absolute);
            if (operand == null) {
                return Optional.empty();
            }
            operands.add(operand);
            constant = slot.kind() instanceof OperandKind.Constant ? Long.rotateRight(constant, 3) : constant;
        }
        return Optional.of(operands);
    }

    private Operand operand(OperandKind kind, long constant, long absolute) {
        if (kind.fixed().isPresent()) {
            return kind.fixed().get();
        }
        if (kind instanceof OperandKind.AnyRegister register) {
            return register(register);
        }
        if (kind instanceof OperandKind.RegisterGroup group) {
            return Registers.get(
                    group.register().bank(), group.count(), group.register().bits());
        }
        if (kind instanceof OperandKind.Relative) {
            return new LabelReference("target");
        }
        if (kind instanceof OperandKind.Constant constants) {
            return fit(constants, constant);
        }
        if (kind instanceof MemoryKind.Offset offset) {
            return new Memory(offset.bits(), Optional.empty(), Optional.empty(), 1, absolute, Optional.empty());
        }
        return memory(kind);
    }

    private Operand memory(OperandKind kind) {
        if (kind instanceof OperandKind.RegisterOrMemory either) {
            boolean broadcast = shape == Shape.BROADCAST;
            if (broadcast && either.memory().element() == 0) {
                return null;
            }
            return usesMemory(shape)
                    ? broadcast
                            ? address(either.memory().element())
                                    .broadcastTo(either.memory().bits()
                                            / either.memory().element())
                            : address(either.memory().bits())
                    : register(either.register());
        }
        if (kind instanceof MemoryKind.VectorMemory vector) {
            int number = shape == Shape.HIGH_VECTORS ? HIGH + INDEX_VECTOR : INDEX_VECTOR;
            Register index = Registers.get(RegisterBank.VECTOR, number, vector.indexBits());
            return Memory.of(vector.bits(), Registers.get(BASE), index, SCALE, DISPLACEMENT);
        }
        return shape == Shape.EQUAL || shape == Shape.HIGH_BYTES ? null : address(kind.bits());
    }

    private static Memory address(int bits) {
        return Memory.of(bits, Registers.get(BASE), Registers.get(INDEX), SCALE, DISPLACEMENT);
    }

    static boolean usesMemory(Shape shape) {
        return Set.of(
                        Shape.MEMORY,
                        Shape.MASKED_MEMORY,
                        Shape.BROADCAST,
                        Shape.LOCKED,
                        Shape.REPEATED,
                        Shape.REPEATED_UNEQUAL)
                .contains(shape);
    }

    private Register register(OperandKind.AnyRegister kind) {
        int number = shape == Shape.EQUAL ? 0 : position;
        return switch (kind.bank()) {
            case GENERAL ->
                shape == Shape.HIGH_BYTES && kind.bits() == 8
                        ? Registers.get(HIGH_BYTES.get(number))
                        : Registers.get(kind.bank(), GENERAL.get(number), kind.bits());
            case VECTOR -> Registers.get(kind.bank(), number + 1 + (isHigh() ? HIGH : 0), kind.bits());
            case MASK -> Registers.get(kind.bank(), number + 2, kind.bits());
            case SEGMENT -> Registers.GS;
            case X87 -> Registers.get(kind.bank(), MANY - 1 - number, kind.bits());
            default -> Registers.get(kind.bank(), number + 1, kind.bits());
        };
    }

    private boolean isHigh() {
        return shape == Shape.HIGH_VECTORS;
    }

    /** As many bits of a number as the constant has, so that both are read alike. */
    private static Immediate fit(OperandKind.Constant kind, long number) {
        long value = number << 64 - kind.bits();
        boolean signed = kind.bits() != kind.extended() || number < 0 && kind.holds(value >> 64 - kind.bits());
        return new Immediate(signed || kind.bits() == 64 ? value >> 64 - kind.bits() : value >>> 64 - kind.bits());
    }
}
