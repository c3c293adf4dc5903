package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which variables still are what an operation made them, on all ways that lead to a place. */
final class Equations {
    private final Flow flow;

    /** One operation for each equation. */
    private final List<Operation> equations = new ArrayList<>();

    private final Map<Equation, Integer> numbers = new HashMap<>();

    /** The equations that end when a variable gets another value. */
    private final Map<Variable, BitSet> about = new IdentityHashMap<>();

    private final Map<Variable, BitSet> ofResult = new IdentityHashMap<>();
    private final Map<Expression, BitSet> ofExpression = new HashMap<>();

    /** The loads of memory that can change. */
    private final BitSet loads = new BitSet();

    private final FixedMemory fixed;
    private final Map<Block, BitSet> entries = new IdentityHashMap<>();

    private record Equation(Variable result, Expression expression) {}

    private Equations(Function function) {
        flow = Flow.of(function);
        fixed = FixedMemory.of(function);
        for (Block block : flow.order()) {
            block.operations().forEach(this::add);
        }
        solve();
    }

    static Equations of(Function function) {
        return new Equations(function);
    }

    private static boolean isEquation(Operation operation) {
        return !operation.hasEffect()
                && !(operation instanceof Operation.InlineAssembly)
                && operation.result().isPresent()
                && !operation.operands().contains(operation.result().get());
    }

    private static Equation equation(Operation operation) {
        return new Equation(operation.result().orElseThrow(), Expression.of(operation));
    }

    private void add(Operation operation) {
        if (!isEquation(operation) || numbers.containsKey(equation(operation))) {
            return;
        }
        int number = equations.size();
        Equation equation = equation(operation);
        equations.add(operation);
        numbers.put(equation, number);
        ofExpression.computeIfAbsent(equation.expression(), it -> new BitSet()).set(number);
        ofResult.computeIfAbsent(equation.result(), it -> new BitSet()).set(number);
        about.computeIfAbsent(equation.result(), it -> new BitSet()).set(number);
        for (Value operand : operation.operands()) {
            if (operand instanceof Variable variable) {
                about.computeIfAbsent(variable, it -> new BitSet()).set(number);
            }
        }
        loads.set(number, operation instanceof Operation.Load load && !fixed.isFixed(load));
    }

    private void solve() {
        for (Block block : flow.order()) {
            BitSet all = new BitSet();
            all.set(0, flow.position(block) == 0 ? 0 : equations.size());
            entries.put(block, all);
        }
        boolean again = true;
        while (again) {
            again = false;
            for (Block block : flow.order()) {
                BitSet holding = (BitSet) entries.get(block).clone();
                block.operations().forEach(operation -> over(operation, holding));
                for (Block successor : block.end().successors()) {
                    int before = entries.get(successor).cardinality();
                    entries.get(successor).and(holding);
                    again |= entries.get(successor).cardinality() != before;
                }
            }
        }
    }

    private void over(Operation operation, BitSet holding) {
        if (operation.hasEffect()) {
            holding.andNot(loads);
        }
        operation.result().ifPresent(to -> {
            BitSet over = about.get(to);
            if (over != null) {
                holding.andNot(over);
            }
        });
        if (isEquation(operation)) {
            holding.set(numbers.get(equation(operation)));
        }
    }

    /** Starts at the entry of a block, which can be reached. */
    Cursor cursor(Block block) {
        return new Cursor((BitSet) entries.get(block).clone());
    }

    /** What holds at a place of a block, going on. */
    final class Cursor {
        private final BitSet holding;

        private Cursor(BitSet holding) {
            this.holding = holding;
        }

        /** A variable that is what an operation would make here. */
        Optional<Variable> holder(Operation operation) {
            return first(ofExpression.get(Expression.of(operation)))
                    .map(equation -> equation.result().orElseThrow());
        }

        /** An operation that would make a value here what it is. */
        Optional<Operation> definition(Value value) {
            return value instanceof Variable variable ? first(ofResult.get(variable)) : Optional.empty();
        }

        private Optional<Operation> first(@Nullable BitSet some) {
            if (some == null || !some.intersects(holding)) {
                return Optional.empty();
            }
            BitSet both = (BitSet) some.clone();
            both.and(holding);
            return Optional.of(equations.get(both.nextSetBit(0)));
        }

        /** Goes over an operation of the function as it was. */
        void over(Operation operation) {
            Equations.this.over(operation, holding);
        }
    }
}
