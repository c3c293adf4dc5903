package dev.clobber.processor.ir;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** One step of a basic block. Takes values, may assign one variable. Immutable. */
public sealed interface Operation {
    /** Assigns what comes of its operands, and does nothing else. */
    sealed interface Computation extends Operation {
        /** The variable that is assigned. */
        Variable to();

        @Override
        default Optional<Variable> result() {
            return Optional.of(to());
        }

        @Override
        default boolean hasEffect() {
            return false;
        }
    }

    /** Writes memory, and assigns nothing. */
    sealed interface Writing extends Operation {
        @Override
        default Optional<Variable> result() {
            return Optional.empty();
        }

        @Override
        default boolean hasEffect() {
            return true;
        }
    }

    /** Leaves the function and comes back, or not. */
    sealed interface Invocation extends Operation {
        /** The variable that gets what is brought back. */
        Optional<Variable> to();

        /** What is handed over, in order. */
        List<Value> arguments();

        @Override
        default Optional<Variable> result() {
            return to();
        }

        @Override
        default List<Value> operands() {
            return arguments();
        }

        @Override
        default boolean hasEffect() {
            return true;
        }
    }

    /** The line of the source, from 1; 0 where there is none. */
    int line();

    /** The variable that is assigned. */
    Optional<Variable> result();

    /** What is taken, in order. */
    List<Value> operands();

    /** The same operation on other values and with another result, as many as there were. */
    Operation with(Optional<Variable> result, List<Value> operands);

    /** Whether it does anything but assign its result: then it stays, whoever reads that. */
    boolean hasEffect();

    /** The same operation with its operands replaced. */
    default Operation mapOperands(UnaryOperator<Value> change) {
        List<Value> changed = new ArrayList<>();
        for (Value operand : operands()) {
            changed.add(change.apply(operand));
        }
        return with(result(), changed);
    }

    /** {@code to = from}; both are as wide. */
    record Copy(int line, Variable to, Value from) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of(from);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Copy(line, result.orElseThrow(), operands.get(0));
        }
    }

    /** {@code to = left operator right}; {@code to} says how wide. */
    record Binary(int line, Variable to, BinaryOperator operator, Value left, Value right) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of(left, right);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Binary(line, result.orElseThrow(), operator, operands.get(0), operands.get(1));
        }
    }

    /** {@code to = left relation right ? 1 : 0}; {@code width} is that of the operands, {@code to} is an int. */
    record Compare(int line, Variable to, Relation relation, Width width, Value left, Value right)
            implements Computation {
        @Override
        public List<Value> operands() {
            return List.of(left, right);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Compare(line, result.orElseThrow(), relation, width, operands.get(0), operands.get(1));
        }
    }

    /** {@code to = (conversion) from}. */
    record Convert(int line, Variable to, Conversion conversion, Value from) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of(from);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Convert(line, result.orElseThrow(), conversion, operands.get(0));
        }
    }

    /** The address of constant bytes. */
    record DataAddress(int line, Variable to, Data data) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new DataAddress(line, result.orElseThrow(), data);
        }
    }

    /** The address of memory of the frame. */
    record SlotAddress(int line, Variable to, Slot slot) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new SlotAddress(line, result.orElseThrow(), slot);
        }
    }

    /**
     * {@code to = base[index]}. The address is {@code base + index * size of an element}; the index is a long, or an int that is not
     * negative. Whoever reads Java has checked it.
     */
    record Load(int line, Variable to, ElementKind kind, Value base, Value index) implements Computation {
        @Override
        public List<Value> operands() {
            return List.of(base, index);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Load(line, result.orElseThrow(), kind, operands.get(0), operands.get(1));
        }
    }

    /** {@code base[index] = from}, of which the low bits are stored; the address as with {@link Load}. */
    record Store(int line, ElementKind kind, Value base, Value index, Value from) implements Writing {
        @Override
        public List<Value> operands() {
            return List.of(base, index, from);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Store(line, kind, operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /** Zeroes so many bytes from an address on; the count is a long or an int that is not negative. */
    record Clear(int line, Value address, Value count) implements Writing {
        @Override
        public List<Value> operands() {
            return List.of(address, count);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Clear(line, operands.get(0), operands.get(1));
        }
    }

    /** Copies so many bytes from one address to another; the two do not overlap. */
    record CopyBytes(int line, Value to, Value from, Value count) implements Writing {
        @Override
        public List<Value> operands() {
            return List.of(to, from, count);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new CopyBytes(line, operands.get(0), operands.get(1), operands.get(2));
        }
    }

    /** Calls a function of the same program. */
    record Call(int line, Optional<Variable> to, Function callee, List<Value> arguments) implements Invocation {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new Call(line, result, callee, operands);
        }
    }

    /**
     * Calls a function that the linker supplies, by the System V calling convention. All arguments are of the class INTEGER; each is
     * extended to its width by its sign or without, as its variable is.
     */
    record ExternalCall(int line, Optional<Variable> to, String symbol, List<Value> arguments) implements Invocation {
        /** Copies the list. */
        public ExternalCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new ExternalCall(line, result, symbol, operands);
        }
    }

    /**
     * Calls the kernel. An int argument is extended by its sign to the full register; the result is a long, or an int of its low bits.
     *
     * @param gate through which
     * @param number of the call
     * @param registers where the arguments go, full registers, as many as arguments
     * @param range of the result, as far as the kernel promises it; a long
     * @param limit the place of the argument than which the result is not greater, as the kernel promises where that is not negative
     */
    record SystemCall(
            int line,
            Optional<Variable> to,
            KernelConvention gate,
            long number,
            List<Register> registers,
            List<Value> arguments,
            Range range,
            OptionalInt limit)
            implements Invocation {
        /** Copies the lists. */
        public SystemCall {
            registers = List.copyOf(registers);
            arguments = List.copyOf(arguments);
        }

        /** A call whose result no argument limits. */
        public SystemCall(
                int line,
                Optional<Variable> to,
                KernelConvention gate,
                long number,
                List<Register> registers,
                List<Value> arguments,
                Range range) {
            this(line, to, gate, number, registers, arguments, range, OptionalInt.empty());
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new SystemCall(line, result, gate, number, registers, operands, range, limit);
        }
    }

    /**
     * Runs inline assembly. Each argument is extended by its sign, or without one where it is a char or boolean, which its value is
     * already; it goes to the register that the block has for that input.
     *
     * @param block its code, its registers, and what it does
     * @param isPure whether it may be left out where nobody reads its result
     */
    record InlineAssembly(int line, Optional<Variable> to, AssembledBlock block, List<Value> arguments, boolean isPure)
            implements Invocation {
        /** Copies the list. */
        public InlineAssembly {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Operation with(Optional<Variable> result, List<Value> operands) {
            return new InlineAssembly(line, result, block, operands, isPure);
        }

        @Override
        public boolean hasEffect() {
            return !isPure;
        }
    }
}
