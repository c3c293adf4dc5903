package dev.clobber.processor.ir;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs functions as the intermediate representation means them, and is strict: a variable that is read before it is assigned, a byte
 * that is not there, a division by zero, an int index below zero, and an end that cannot be reached are each an {@link AssertionError}.
 */
public final class IrInterpreter {
    /** What the frames of all functions but the entry hold before anybody writes there. */
    private static final byte OLD_STACK = (byte) 0xa5;

    private final Outside outside;
    private final Memory memory = new Memory();
    private final Map<Data, Long> dataAddresses = new HashMap<>();
    private long stepsLeft;

    /** What is not in the program. Each can end it by throwing, for example {@link Exit}. */
    public interface Outside {
        /** Control is before an operation of a block, or before its end, which has as many before it. */
        default void reach(Block block, int index, Map<Variable, Long> values) {}

        /** What the kernel answers; arguments of an int are extended by their sign. */
        default long systemCall(Operation.SystemCall call, List<Long> arguments, Memory memory) {
            throw new AssertionError("no kernel for " + call);
        }

        /** What a foreign function answers. */
        default long externalCall(Operation.ExternalCall call, List<Long> arguments, Memory memory) {
            throw new AssertionError("no function " + call.symbol());
        }

        /** What inline assembly leaves in its result. */
        default long inlineAssembly(Operation.InlineAssembly block, List<Long> arguments, Memory memory) {
            throw new AssertionError("no processor for " + block);
        }
    }

    /** A fault that nobody caught. */
    public static final class Thrown extends RuntimeException {
        private Thrown(Fault fault) {
            super(fault.message());
        }
    }

    /** For an {@link Outside}: the program ended. */
    public static final class Exit extends RuntimeException {
        private final int status;

        public Exit(int status) {
            super("exit " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The program took more steps than it was given. */
    public static final class StepLimit extends RuntimeException {
        private StepLimit() {
            super("too many steps");
        }
    }

    public IrInterpreter(Outside outside, long steps) {
        this.outside = outside;
        this.stepsLeft = steps;
    }

    /** The memory: here arrays are handed in, before or during a run. */
    public Memory memory() {
        return memory;
    }

    /** How many more operations it may run. */
    public long stepsLeft() {
        return stepsLeft;
    }

    /** Runs a function to its end; 0 where it has no result. Arguments of an int are extended by their sign. */
    public long run(Function function, long... arguments) {
        Frame frame = new Frame(function, arguments);
        try {
            return frame.run();
        } finally {
            frame.slots.values().forEach(memory::remove);
        }
    }

    private long address(Data data) {
        return dataAddresses.computeIfAbsent(data, it -> memory.add(it.bytes()));
    }

    private void step() {
        if (--stepsLeft < 0) {
            throw new StepLimit();
        }
    }

    /** One call. */
    private final class Frame {
        private final Function function;
        private final Map<Variable, Long> values = new IdentityHashMap<>();
        private final Map<Slot, Long> slots = new IdentityHashMap<>();

        Frame(Function function, long[] arguments) {
            this.function = function;
            if (arguments.length != function.parameters().size()) {
                throw new AssertionError(function + " takes " + function.parameters());
            }
            for (int i = 0; i < arguments.length; i++) {
                set(function.parameters().get(i), arguments[i]);
            }
        }

        long run() {
            Block block = function.entry();
            while (true) {
                int index = 0;
                for (Operation operation : block.operations()) {
                    step();
                    outside.reach(block, index++, values);
                    run(operation);
                }
                step();
                outside.reach(block, index, values);
                Terminator end = block.end();
                if (end instanceof Terminator.Jump jump) {
                    block = jump.target();
                } else if (end instanceof Terminator.Branch branch) {
                    boolean holds = branch.relation().holds(get(branch.left()), get(branch.right()));
                    block = holds ? branch.then() : branch.otherwise();
                } else if (end instanceof Terminator.Return back) {
                    return back.value().map(this::get).orElse(0L);
                } else if (end instanceof Terminator.Throw fault) {
                    throw new Thrown(fault.fault());
                } else {
                    throw new AssertionError(function + ", " + block + ": " + end);
                }
            }
        }

        private long get(Value value) {
            if (value instanceof Constant constant) {
                return constant.number();
            }
            Long number = values.get((Variable) value);
            if (number == null) {
                throw new AssertionError(function + ": " + value + " is read before it is assigned");
            }
            return number;
        }

        private void set(Variable variable, long number) {
            values.put(variable, variable.width().wrap(number));
        }

        private List<Long> all(List<Value> operands) {
            return operands.stream().map(this::get).toList();
        }

        private void run(Operation operation) {
            if (operation instanceof Operation.Copy copy) {
                set(copy.to(), get(copy.from()));
            } else if (operation instanceof Operation.Binary binary) {
                set(binary.to(), binary(binary));
            } else if (operation instanceof Operation.Compare compare) {
                set(compare.to(), compare.relation().holds(get(compare.left()), get(compare.right())) ? 1 : 0);
            } else if (operation instanceof Operation.Convert convert) {
                set(convert.to(), convert.conversion().apply(get(convert.from())));
            } else if (operation instanceof Operation.DataAddress address) {
                set(address.to(), address(address.data()));
            } else if (operation instanceof Operation.SlotAddress address) {
                set(address.to(), slots.computeIfAbsent(address.slot(), this::lay));
            } else {
                runInMemory(operation);
            }
        }

        private long lay(Slot slot) {
            byte[] bytes = new byte[slot.size()];
            if (function.linkage() != Function.Linkage.ENTRY) {
                Arrays.fill(bytes, OLD_STACK);
            }
            return memory.add(bytes);
        }

        private long binary(Operation.Binary binary) {
            boolean divides =
                    binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
            if (divides && get(binary.right()) == 0) {
                throw new AssertionError(function + ": " + binary + " by zero");
            }
            return binary.operator().apply(binary.to().width(), get(binary.left()), get(binary.right()));
        }

        private void runInMemory(Operation operation) {
            if (operation instanceof Operation.Load load) {
                set(load.to(), memory.load(load.kind(), element(load.kind(), load.base(), load.index())));
            } else if (operation instanceof Operation.Store store) {
                memory.store(store.kind(), element(store.kind(), store.base(), store.index()), get(store.from()));
            } else if (operation instanceof Operation.Clear clear) {
                memory.write(get(clear.address()), new byte[count(clear.count())]);
            } else if (operation instanceof Operation.CopyBytes copy) {
                memory.write(get(copy.to()), memory.read(get(copy.from()), count(copy.count())));
            } else {
                call(operation);
            }
        }

        private int count(Value value) {
            long count = get(value);
            if (count < 0) {
                throw new AssertionError(function + ": a count of " + count);
            }
            return Math.toIntExact(count);
        }

        private long element(ElementKind kind, Value base, Value index) {
            long number = get(index);
            if (index instanceof Variable variable && variable.width() == Width.INT && number < 0) {
                throw new AssertionError(function + ": " + index + " is " + number);
            }
            return get(base) + number * kind.bytes();
        }

        private void call(Operation operation) {
            List<Long> arguments = all(operation.operands());
            long result;
            if (operation instanceof Operation.Call call) {
                result = IrInterpreter.this.run(
                        call.callee(),
                        arguments.stream().mapToLong(Long::longValue).toArray());
            } else if (operation instanceof Operation.SystemCall call) {
                result = outside.systemCall(call, arguments, memory);
            } else if (operation instanceof Operation.ExternalCall call) {
                result = outside.externalCall(call, arguments, memory);
            } else {
                result = outside.inlineAssembly((Operation.InlineAssembly) operation, arguments, memory);
            }
            operation.result().ifPresent(to -> set(to, result));
        }
    }
}
