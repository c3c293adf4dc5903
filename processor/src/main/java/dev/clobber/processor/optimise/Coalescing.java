package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes one variable of two where one is copied to the other and they never hold different values that both are needed. The last pass
 * over variables, for {@link Webs} would take them apart again.
 */
final class Coalescing implements Pass {
    @Override
    public boolean run(Function function) {
        Merging merging = new Merging(function);
        boolean changed = false;
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                if (operation instanceof Operation.Copy copy && copy.from() instanceof Variable from) {
                    changed |= merging.merge(copy.to(), from);
                }
            }
        }
        if (changed) {
            function.blocks().forEach(merging::rename);
        }
        return changed;
    }

    private static final class Merging {
        private final Function function;
        private final BitSet[] neighbours;
        private final int[] parents;
        private final BitSet parameters = new BitSet();

        Merging(Function function) {
            this.function = function;
            int count = function.variables().size();
            neighbours = new BitSet[count];
            parents = new int[count];
            for (int i = 0; i < count; i++) {
                neighbours[i] = new BitSet();
                parents[i] = i;
            }
            function.parameters().forEach(parameter -> parameters.set(parameter.number()));
            findNeighbours();
        }

        private void findNeighbours() {
            Liveness liveness = Liveness.of(function);
            for (Block block : Flow.of(function).order()) {
                BitSet live = liveness.atEnd(block);
                List<Operation> operations = block.operations();
                for (int i = operations.size() - 1; i >= 0; i--) {
                    Operation operation = operations.get(i);
                    operation.result().ifPresent(to -> meet(to, operation, live));
                    Liveness.before(operation, live);
                }
            }
            BitSet atEntry = (BitSet) liveness.atEntry(function.entry()).clone();
            atEntry.or(parameters);
            parameters.stream().forEach(parameter -> meet(parameter, atEntry));
        }

        private void meet(Variable to, Operation operation, BitSet live) {
            BitSet others = (BitSet) live.clone();
            if (operation instanceof Operation.Copy copy && copy.from() instanceof Variable from) {
                others.clear(from.number());
            }
            meet(to.number(), others);
        }

        private void meet(int number, BitSet others) {
            others.stream().filter(other -> other != number).forEach(other -> {
                neighbours[number].set(other);
                neighbours[other].set(number);
            });
        }

        boolean merge(Variable to, Variable from) {
            int one = root(to.number());
            int other = root(from.number());
            boolean isForeign = parameters.get(one) && parameters.get(other);
            if (one == other || neighbours[one].get(other) || isForeign) {
                return false;
            }
            int kept = isKept(one, other) ? one : other;
            int gone = kept == one ? other : one;
            parents[gone] = kept;
            neighbours[gone].stream().forEach(neighbour -> {
                neighbours[neighbour].clear(gone);
                neighbours[neighbour].set(kept);
            });
            neighbours[kept].or(neighbours[gone]);
            return true;
        }

        /** A parameter stays one; else the one that Java has a name for, or the older one. */
        private boolean isKept(int one, int other) {
            if (parameters.get(one) != parameters.get(other)) {
                return parameters.get(one);
            }
            boolean isNamed = !function.variables().get(one).name().isEmpty();
            boolean isOtherNamed = !function.variables().get(other).name().isEmpty();
            return isNamed == isOtherNamed ? one < other : isNamed;
        }

        private int root(int number) {
            int root = number;
            while (parents[root] != root) {
                root = parents[root];
            }
            return root;
        }

        private Value renamed(Value value) {
            return value instanceof Variable variable ? function.variables().get(root(variable.number())) : value;
        }

        void rename(Block block) {
            List<Operation> operations = new ArrayList<>();
            for (Operation operation : block.operations()) {
                Operation renamed = operation
                        .mapOperands(this::renamed)
                        .with(
                                operation.result().map(to -> (Variable) renamed(to)),
                                operation.operands().stream().map(this::renamed).toList());
                boolean isNothing = renamed instanceof Operation.Copy copy && copy.to() == copy.from();
                if (!isNothing) {
                    operations.add(renamed);
                }
            }
            block.operations().clear();
            block.operations().addAll(operations);
            List<Value> operands =
                    block.end().operands().stream().map(this::renamed).toList();
            block.end(block.end().with(operands, block.end().successors()));
        }
    }
}
