package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each web of a variable, that is, assignments and reads that have to do with each other, a variable of its own. */
final class Webs implements Pass {
    @Override
    public boolean run(Function function) {
        return new Splitting(function).run();
    }

    private static final class Splitting {
        private final Function function;
        private final Flow flow;

        /** The variable of each definition; parameters come first. */
        private final List<Variable> definitions = new ArrayList<>();

        private final Map<Variable, BitSet> ofVariable = new HashMap<>();
        private final Map<Block, Integer> firstOfBlock = new HashMap<>();
        private final Map<Block, BitSet> entries = new HashMap<>();
        private int[] parents = new int[0];
        private final Map<Integer, Variable> names = new HashMap<>();
        private boolean changed;

        Splitting(Function function) {
            this.function = function;
            this.flow = Flow.of(function);
        }

        boolean run() {
            number();
            if (ofVariable.values().stream().allMatch(all -> all.cardinality() == 1)) {
                return false;
            }
            solve();
            parents = new int[definitions.size()];
            for (int i = 0; i < parents.length; i++) {
                parents[i] = i;
            }
            for (Block block : flow.order()) {
                unite(block);
            }
            for (Block block : flow.order()) {
                rename(block);
            }
            return changed;
        }

        private void number() {
            function.parameters().forEach(this::define);
            for (Block block : flow.order()) {
                firstOfBlock.put(block, definitions.size());
                block.operations().forEach(operation -> operation.result().ifPresent(this::define));
            }
        }

        private void define(Variable variable) {
            ofVariable.computeIfAbsent(variable, it -> new BitSet()).set(definitions.size());
            definitions.add(variable);
        }

        /** Which definitions reach the start of each block. */
        private void solve() {
            flow.order().forEach(block -> entries.put(block, new BitSet()));
            entries.get(function.entry()).set(0, function.parameters().size());
            boolean again = true;
            while (again) {
                again = false;
                for (Block block : flow.order()) {
                    BitSet reaching = (BitSet) entries.get(block).clone();
                    int definition = firstOfBlock.get(block);
                    for (Operation operation : block.operations()) {
                        if (operation.result().isPresent()) {
                            pass(reaching, definition++);
                        }
                    }
                    for (Block successor : block.end().successors()) {
                        int before = entries.get(successor).cardinality();
                        entries.get(successor).or(reaching);
                        again |= entries.get(successor).cardinality() != before;
                    }
                }
            }
        }

        private void pass(BitSet reaching, int definition) {
            reaching.andNot(ofVariable.get(definitions.get(definition)));
            reaching.set(definition);
        }

        private void unite(Block block) {
            BitSet reaching = (BitSet) entries.get(block).clone();
            int definition = firstOfBlock.get(block);
            for (Operation operation : block.operations()) {
                operation.operands().forEach(operand -> read(operand, reaching));
                if (operation.result().isPresent()) {
                    pass(reaching, definition++);
                }
            }
            block.end().operands().forEach(operand -> read(operand, reaching));
        }

        /** All definitions that a read can see are of one web, whose least number stands for it. */
        private int read(Value operand, BitSet reaching) {
            if (!(operand instanceof Variable variable)) {
                return -1;
            }
            BitSet seen = (BitSet) ofVariable.get(variable).clone();
            seen.and(reaching);
            int first = root(seen.nextSetBit(0));
            for (int next = seen.nextSetBit(0); next >= 0; next = seen.nextSetBit(next + 1)) {
                int other = root(next);
                parents[Math.max(first, other)] = Math.min(first, other);
                first = Math.min(first, other);
            }
            return first;
        }

        private int root(int definition) {
            int root = definition;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]];
                root = parents[root];
            }
            return root;
        }

        /** The first web of a variable keeps it. */
        private Variable name(int definition) {
            Variable variable = definitions.get(definition);
            int web = root(definition);
            if (web == root(ofVariable.get(variable).nextSetBit(0))) {
                return variable;
            }
            changed = true;
            return names.computeIfAbsent(web, it -> function.variable(variable.name(), variable.width()));
        }

        private void rename(Block block) {
            BitSet reaching = (BitSet) entries.get(block).clone();
            int definition = firstOfBlock.get(block);
            List<Operation> operations = block.operations();
            for (int i = 0; i < operations.size(); i++) {
                Operation operation = operations.get(i).mapOperands(operand -> renamed(operand, reaching));
                if (operation.result().isPresent()) {
                    operation = operation.with(Optional.of(name(definition)), operation.operands());
                    pass(reaching, definition++);
                }
                operations.set(i, operation);
            }
            Terminator end = block.end();
            List<Value> operands = new ArrayList<>();
            end.operands().forEach(operand -> operands.add(renamed(operand, reaching)));
            block.end(end.with(operands, end.successors()));
        }

        private Value renamed(Value operand, BitSet reaching) {
            int web = read(operand, reaching);
            return web < 0 ? operand : name(web);
        }
    }
}
