package dev.clobber.processor.ir;

import java.util.List;
import java.util.Optional;

/** How a basic block ends. Immutable. */
public sealed interface Terminator {
    /** The line of the source, from 1; 0 where there is none. */
    int line();

    /** Where control can go. */
    List<Block> successors();

    /** What is taken, in order. */
    List<Value> operands();

    /** The same end on other values and with other successors, as many as there were. */
    Terminator with(List<Value> operands, List<Block> successors);

    /** Goes on elsewhere. */
    record Jump(int line, Block target) implements Terminator {
        @Override
        public List<Block> successors() {
            return List.of(target);
        }

        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public Terminator with(List<Value> operands, List<Block> successors) {
            return new Jump(line, successors.get(0));
        }
    }

    /** Goes on at {@code then} where the relation holds, at {@code otherwise} where not; {@code width} is that of the operands. */
    record Branch(int line, Relation relation, Width width, Value left, Value right, Block then, Block otherwise)
            implements Terminator {
        @Override
        public List<Block> successors() {
            return List.of(then, otherwise);
        }

        @Override
        public List<Value> operands() {
            return List.of(left, right);
        }

        @Override
        public Terminator with(List<Value> operands, List<Block> successors) {
            return new Branch(
                    line, relation, width, operands.get(0), operands.get(1), successors.get(0), successors.get(1));
        }
    }

    /** Goes back to the caller. */
    record Return(int line, Optional<Value> value) implements Terminator {
        @Override
        public List<Block> successors() {
            return List.of();
        }

        @Override
        public List<Value> operands() {
            return value.map(List::of).orElse(List.of());
        }

        @Override
        public Terminator with(List<Value> operands, List<Block> successors) {
            return new Return(line, operands.isEmpty() ? Optional.empty() : Optional.of(operands.get(0)));
        }
    }

    /** Goes nowhere, and takes nothing. */
    sealed interface Stop extends Terminator {
        @Override
        default List<Block> successors() {
            return List.of();
        }

        @Override
        default List<Value> operands() {
            return List.of();
        }

        @Override
        default Terminator with(List<Value> operands, List<Block> successors) {
            return this;
        }
    }

    /** Ends the program as an exception that nobody catches does. */
    record Throw(int line, Fault fault) implements Stop {}

    /** Is never reached, for what stands before does not come back; an empty block that ends so says that no branch goes there. */
    record Unreachable(int line) implements Stop {}
}
