package dev.clobber.processor.generate;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations in a row that one instruction does, where nobody else reads what they hand on. */
final class Fusions {
    private static final Set<BinaryOperator> IN_MEMORY = Set.of(
            BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR);

    private Fusions() {}

    /** Several operations as one. */
    sealed interface Fused {
        /** How many operations it stands for. */
        int count();

        /** The variable that is assigned. */
        Optional<Variable> result();

        /** {@code to = load & 255}: an element without its sign. */
        record UnsignedByte(Operation.Load load, Variable to) implements Fused {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public Optional<Variable> result() {
                return Optional.of(to);
            }
        }

        /** {@code element = element operator value}. */
        record Update(Operation.Load load, BinaryOperator operator, Value value, int count) implements Fused {
            @Override
            public Optional<Variable> result() {
                return Optional.empty();
            }
        }

        /** {@code to = left operator element}. */
        record FromMemory(Operation.Load load, Operation.Binary binary, Value left) implements Fused {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public Optional<Variable> result() {
                return Optional.of(binary.to());
            }
        }
    }

    /** What begins at an operation of a block. */
    static Optional<Fused> at(List<Operation> operations, int index, List<BitSet> after) {
        if (!(operations.get(index) instanceof Operation.Load load)
                || index + 1 >= operations.size()
                || !(operations.get(index + 1) instanceof Operation.Binary binary)
                || !isHandedOn(load.to(), binary, after.get(index + 1))) {
            return Optional.empty();
        }
        Optional<Fused> update = update(operations, index, after, load, binary);
        if (update.isPresent()) {
            return update;
        }
        boolean isMask = binary.left() == load.to() && binary.right().equals(new Constant(255));
        if (load.kind() == ElementKind.BYTE && isMask && binary.operator() == BinaryOperator.AND) {
            return Optional.of(new Fused.UnsignedByte(load, binary.to()));
        }
        return fromMemory(load, binary);
    }

    private static boolean isHandedOn(Variable variable, Operation reader, BitSet after) {
        boolean isRead = reader.operands().stream()
                        .filter(operand -> operand == variable)
                        .count()
                == 1;
        return isRead
                && (!after.get(variable.number())
                        || reader.result().filter(variable::equals).isPresent());
    }

    private static Optional<Fused> fromMemory(Operation.Load load, Operation.Binary binary) {
        boolean isWhole = load.kind() == ElementKind.INT || load.kind() == ElementKind.LONG;
        if (!isWhole
                || !IN_MEMORY.contains(binary.operator())
                || load.kind().width() != binary.to().width()) {
            return Optional.empty();
        }
        if (binary.right() == load.to()) {
            return Optional.of(new Fused.FromMemory(load, binary, binary.left()));
        }
        boolean canSwap = binary.operator().isCommutative() && !(binary.right() instanceof Constant);
        return canSwap ? Optional.of(new Fused.FromMemory(load, binary, binary.right())) : Optional.empty();
    }

    private static Optional<Fused> update(
            List<Operation> operations, int index, List<BitSet> after, Operation.Load load, Operation.Binary binary) {
        int store = index + 2;
        Variable stored = binary.to();
        if (store < operations.size() && operations.get(store) instanceof Operation.Convert convert) {
            // Only bits that are stored matter.
            if (convert.from() != stored || !isHandedOn(stored, convert, after.get(store))) {
                return Optional.empty();
            }
            stored = convert.to();
            store++;
        }
        boolean isSame = store < operations.size()
                && operations.get(store) instanceof Operation.Store to
                && to.kind() == load.kind()
                && to.base().equals(load.base())
                && to.index().equals(load.index())
                && to.from() == stored
                && isHandedOn(stored, to, after.get(store));
        boolean isLeft = binary.left() == load.to();
        boolean canUpdate = IN_MEMORY.contains(binary.operator())
                && (isLeft || binary.operator().isCommutative());
        boolean isWide = binary.to().width() == load.kind().width();
        if (!isSame || !canUpdate || !isWide || load.to() == load.base() || load.to() == load.index()) {
            return Optional.empty();
        }
        Value value = isLeft ? binary.right() : binary.left();
        return Optional.of(new Fused.Update(load, binary.operator(), value, store - index + 1));
    }
}
