package dev.clobber.processor.generate;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.generate.BranchEmitter.Comparison;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The machine code of a function for one allocation and one assumption of what registers hold where blocks begin. */
final class FunctionEmitter {
    private final FunctionPlan plan;
    private final Allocation allocation;
    private final Map<Block, KnownRegisters> assumed;
    /** What registers hold at the ends of the blocks from which control arrives at each block. */
    private final Map<Block, KnownRegisters> arriving = new IdentityHashMap<>();

    private final Map<Block, KnownRegisters> taken = new IdentityHashMap<>();
    private final Emission out;
    private final ArithmeticEmitter arithmetic;
    private final MemoryEmitter memory;
    private final BranchEmitter branches;
    private final CallEmitter calls;
    private final FrameEmitter frame;

    FunctionEmitter(
            FunctionPlan plan, Allocation allocation, Map<Block, KnownRegisters> assumed, InstructionFacts facts) {
        this.plan = plan;
        this.allocation = allocation;
        this.assumed = assumed;
        this.out = new Emission(allocation, facts);
        this.arithmetic = new ArithmeticEmitter(out);
        this.memory = new MemoryEmitter(out);
        this.branches = new BranchEmitter(out, plan::label);
        this.calls = new CallEmitter(out, plan);
        this.frame = new FrameEmitter(out, plan);
    }

    /** What came of it. */
    List<MachineItem> items() {
        return out.items();
    }

    /** All registers that are changed, by callees too. */
    Set<Register> used() {
        return out.used();
    }

    void emit(List<Register> saved) {
        List<Block> order = plan.order();
        for (int i = 0; i < order.size(); i++) {
            Block block = order.get(i);
            Optional<Block> next = i + 1 < order.size() ? Optional.of(order.get(i + 1)) : Optional.empty();
            if (i == 0) {
                enter(saved);
            }
            if (plan.isTarget(block)) {
                if (i == 0) {
                    arrive(block);
                }
                out.label(plan.label(block), state(block));
            }
            refine(block, 0, plan.liveness().atEntry(block));
            body(block, next, saved);
        }
    }

    private void enter(List<Register> saved) {
        out.operation(0, free(plan.liveness().atEntry(plan.function().entry()), List.of(), true));
        frame.enter(saved);
        Map<Variable, Register> parameters = new java.util.LinkedHashMap<>();
        if (plan.function().linkage() == Function.Linkage.ENTRY) {
            initialStack();
        } else {
            List<Register> registers = Demands.parameters(plan.function(), plan.conventions());
            for (int i = 0; i < plan.function().parameters().size(); i++) {
                Variable parameter = plan.function().parameters().get(i);
                if (plan.liveness().atEntry(plan.function().entry()).get(parameter.number())) {
                    parameters.put(parameter, registers.get(i));
                }
            }
        }
        calls.receive(parameters);
    }

    /** The value of rsp that a program starts with, where that is kept in a register. */
    private void initialStack() {
        for (Variable parameter : plan.function().parameters()) {
            if (allocation.of(parameter) instanceof Location.InRegister in
                    && plan.liveness().atEntry(plan.function().entry()).get(parameter.number())) {
                out.assign(List.of(new ParallelAssignment.Goal(in.register(), plan.initialStack())));
            }
        }
    }

    /** What registers hold where a block begins: as assumed, else as the blocks before it have left them. */
    private KnownRegisters state(Block block) {
        KnownRegisters state = assumed.get(block);
        if (state == null) {
            state = arriving.getOrDefault(block, new KnownRegisters());
        }
        taken.put(block, state.copy());
        return state;
    }

    /** Whether every block began with what was assumed of it. */
    boolean isSound() {
        for (Map.Entry<Block, KnownRegisters> entry : taken.entrySet()) {
            KnownRegisters there = arriving.get(entry.getKey());
            if (there != null && entry.getValue().copy().meet(there)) {
                return false;
            }
        }
        return true;
    }

    /** What to assume next: only what also arrived. */
    Map<Block, KnownRegisters> weakened() {
        Map<Block, KnownRegisters> weaker = new IdentityHashMap<>();
        taken.forEach((block, state) -> {
            KnownRegisters copy = state.copy();
            if (arriving.containsKey(block)) {
                copy.meet(arriving.get(block));
            }
            weaker.put(block, copy);
        });
        return weaker;
    }

    private void arrive(Block block) {
        KnownRegisters there = arriving.get(block);
        if (there == null) {
            arriving.put(block, out.known().copy());
        } else {
            there.meet(out.known());
        }
    }

    private void body(Block block, Optional<Block> next, List<Register> saved) {
        List<BitSet> after = plan.liveness().afterOperations(block);
        List<Operation> operations = block.operations();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (fused(block, i)) {
                break;
            }
            Optional<Fusions.Fused> several = Fusions.at(operations, i, after);
            if (several.isPresent() && canFuse(several.get())) {
                fuse(several.get(), block, i, after);
                i += several.get().count() - 1;
                continue;
            }
            if (operation.result().isPresent()
                    && !operation.hasEffect()
                    && (isAnew(operation.result().get())
                            || !after.get(i).get(operation.result().get().number()))) {
                continue;
            }
            out.operation(operation.line(), free(after.get(i), operation.operands(), false));
            operation.result().flatMap(allocation::register).ifPresent(out.free()::remove);
            emit(operation, block, i, after.get(i));
            refine(block, i + 1, after.get(i));
        }
        end(block, next, saved);
    }

    /** What is in no register because it is made anew is left to the plain way. */
    private boolean canFuse(Fusions.Fused fused) {
        return fused.result().filter(this::isAnew).isEmpty();
    }

    private void fuse(Fusions.Fused fused, Block block, int index, List<BitSet> after) {
        int last = index + fused.count() - 1;
        List<Value> operands = new ArrayList<>();
        for (int i = index; i <= last; i++) {
            operands.addAll(block.operations().get(i).operands());
        }
        out.operation(block.operations().get(index).line(), free(after.get(last), operands, false));
        block.operations().get(last).result().flatMap(allocation::register).ifPresent(out.free()::remove);
        memory.fused(fused);
        refine(block, last + 1, after.get(last));
    }

    private boolean isAnew(Variable variable) {
        return allocation.of(variable) instanceof Location.Anew;
    }

    private void emit(Operation operation, Block block, int index, BitSet after) {
        if (operation instanceof Operation.Copy copy) {
            arithmetic.copy(copy);
        } else if (operation instanceof Operation.Binary binary) {
            arithmetic.binary(binary, plan.ranges().after(block, index, binary.to()));
        } else if (operation instanceof Operation.Convert convert) {
            arithmetic.convert(convert);
        } else if (operation instanceof Operation.Compare compare) {
            branches.set(compare, value -> range(block, index, value));
        } else if (operation instanceof Operation.Load load) {
            memory.load(load);
        } else if (operation instanceof Operation.Store store) {
            memory.store(store);
        } else if (operation instanceof Operation.Clear clear) {
            memory.clear(clear);
        } else if (operation instanceof Operation.CopyBytes copy) {
            memory.copy(copy);
        } else if (operation instanceof Operation.DataAddress || operation instanceof Operation.SlotAddress) {
            Register target = out.target(operation.result().orElseThrow());
            out.assign(List.of(new ParallelAssignment.Goal(target, plan.source(operation))));
        } else {
            calls.call(operation, operation.result().filter(variable -> after.get(variable.number())));
        }
    }

    /** A load whose only reader is the comparison at the end of the block. */
    private boolean fused(Block block, int index) {
        return index == block.operations().size() - 1
                && block.operations().get(index) instanceof Operation.Load load
                && block.end() instanceof Terminator.Branch branch
                && !isNever(branch.otherwise())
                && BranchEmitter.canStayInMemory(load, branch)
                && !plan.liveness().atExit(block).get(load.to().number())
                && (out.number(branch.right())
                                .filter(number -> fits(load.kind(), number))
                                .isPresent()
                        || load.kind().bytes() >= 4
                                && out.register(branch.right()).isPresent());
    }

    private static boolean fits(ElementKind kind, long number) {
        int bits = Math.min(kind.bytes() * 8, 32);
        return kind == ElementKind.CHAR
                ? number == (short) number && number >= 0
                : number == number << 64 - bits >> 64 - bits;
    }

    private void end(Block block, Optional<Block> next, List<Register> saved) {
        Terminator end = block.end();
        int last = block.operations().size();
        BitSet live = plan.liveness().atExit(block);
        boolean isFused = last > 0 && fused(block, last - 1);
        List<Value> operands = new ArrayList<>(end.operands());
        if (isFused) {
            operands.addAll(block.operations().get(last - 1).operands());
        }
        out.operation(end.line(), free(live, operands, false));
        if (end instanceof Terminator.Branch branch && isNever(branch.otherwise())) {
            branches.jump(branch.then(), next);
        } else if (end instanceof Terminator.Branch branch) {
            String condition = isFused
                    ? inMemory((Operation.Load) block.operations().get(last - 1), branch)
                    : branches.compare(comparison(branch), value -> range(block, last, value));
            branches.branch(branch, condition, next);
        } else if (end instanceof Terminator.Jump jump) {
            branches.jump(jump.target(), next);
        } else if (end instanceof Terminator.Return back) {
            back.value()
                    .ifPresent(value -> out.assign(List.of(out.goal(
                            Registers.RAX, value, plan.function().result().orElse(Width.LONG)))));
            frame.leave(saved);
        } else if (end instanceof Terminator.Throw) {
            // One byte, where ud2 has two: it needs ring 0, so the program ends by SIGSEGV.
            out.add("hlt");
        }
        end.successors().forEach(this::arrive);
    }

    /** What is said to be unreachable, that what leads there is known not to hold. */
    private static boolean isNever(Block block) {
        return block.operations().isEmpty() && block.end() instanceof Terminator.Unreachable;
    }

    private static Comparison comparison(Terminator.Branch branch) {
        return new Comparison(branch.relation(), branch.width(), branch.left(), branch.right());
    }

    private String inMemory(Operation.Load load, Terminator.Branch branch) {
        Memory place = memory.address(load.kind(), load.base(), load.index(), Optional.empty());
        return branches.compareInMemory(place, comparison(branch));
    }

    private Range range(Block block, int index, Value value) {
        if (value instanceof Constant constant) {
            return new Range(constant.number(), constant.number());
        }
        return plan.ranges().before(block, index, (Variable) value);
    }

    /** Puts what the analysis of ranges knows beside what instructions left. */
    private void refine(Block block, int index, BitSet live) {
        for (int number : live.stream().toArray()) {
            Variable variable = plan.function().variables().get(number);
            Optional<Register> register = allocation.register(variable);
            if (register.isEmpty()) {
                continue;
            }
            Range range = plan.ranges().before(block, index, variable);
            Range held = out.known().of(register.get());
            boolean isWhole = variable.width() == Width.LONG
                    || range.least() >= 0 && KnownRegisters.UPPER_HALF_ZERO.contains(held);
            if (isWhole && held.contains(range)) {
                out.known().set(register.get(), range);
            }
        }
    }

    /** The registers that hold nothing that is needed: neither operands nor what is live afterwards. */
    private Set<Register> free(BitSet live, List<Value> operands, boolean isEntry) {
        Set<Register> free = new LinkedHashSet<>(plan.usable());
        for (int number : live.stream().toArray()) {
            allocation.register(plan.function().variables().get(number)).ifPresent(free::remove);
        }
        for (Value operand : operands) {
            out.register(operand).ifPresent(free::remove);
        }
        if (isEntry) {
            free.removeAll(CallingConvention.SYSTEM_V.argumentRegisters());
        }
        return free;
    }
}
