package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.flow.DataFlow;
import dev.clobber.processor.flow.Facts;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what the stubs of a checked block do: what is widened, saved, pinned, and returned. */
final class BlockPlanner {
    /** The widths at which registers end, beyond that of a type. */
    private static final List<Integer> WIDTHS = List.of(16, 32, 64, 128, 256, 512);

    private final AssembledBlock block;
    private final AsmMethod method;
    private final DataFlow flow;

    private BlockPlanner(AssembledBlock block) {
        this.block = block;
        this.method = block.contract().declared();
        this.flow = block.flow();
    }

    /**
     * Plans the stubs of a block.
     *
     * @param block in which the checks found no error
     */
    static BlockPlan plan(AssembledBlock block) {
        return new BlockPlanner(block).plan();
    }

    /** What a block may touch of each parameter's memory, empty for one that has none. */
    static List<Optional<BufferPlan>> buffers(AssembledBlock block) {
        BlockPlanner planner = new BlockPlanner(block);
        List<Optional<BufferPlan>> buffers = new ArrayList<>();
        for (BlockOperand input : block.contract().inputs()) {
            boolean isBuffer = input.type().isPresent() && input.type().get().isReference();
            buffers.add(isBuffer ? Optional.of(planner.buffer(input)) : Optional.empty());
        }
        return buffers;
    }

    private BlockPlan plan() {
        List<PlannedOperand> operands = new ArrayList<>();
        for (BlockOperand input : block.contract().inputs()) {
            operands.add(operand(input));
        }
        List<PlannedResult> results = new ArrayList<>();
        for (BlockOperand output : block.contract().outputs()) {
            results.add(result(output));
        }
        return new BlockPlan(
                method.name(),
                operands,
                results,
                method.record().isPresent()
                        ? Optional.of(record(TypeNames.binary(method.record().get()), results))
                        : Optional.empty(),
                block.code(),
                flow.steps(),
                saved(),
                flow.dependsOnStackPointer()
                        && method.asm().option(AsmOption.NOSTACK).isEmpty(),
                flow.upperHalves().isPresent(),
                method.noReturn().isPresent()
                        || method.asm().option(AsmOption.NORETURN).isPresent());
    }

    private static PlannedRecord record(String binaryName, List<PlannedResult> results) {
        String components =
                results.stream().map(result -> result.type().descriptor()).collect(Collectors.joining());
        return new PlannedRecord(binaryName.replace('.', '/'), "(" + components + ")V");
    }

    private PlannedResult result(BlockOperand output) {
        JavaType type = output.type().orElseThrow();
        if (output.constraint() instanceof Constraint.InFlag flag) {
            return new PlannedResult(type, new PlannedResult.InFlag(flag.flag()));
        }
        return new PlannedResult(
                type, new PlannedResult.InRegister(block.register(output).orElseThrow()));
    }

    private PlannedOperand operand(BlockOperand input) {
        JavaType type = input.type().orElseThrow().passed();
        Register register = block.register(input).orElseThrow();
        Optional<BufferPlan> buffer = type.isReference() ? Optional.of(buffer(input)) : Optional.empty();
        return new PlannedOperand(
                new PlannedArgument(input.name(), type, register, buffer), usedBits(type, register.full()));
    }

    /** Up to where the block, or an output that is read from the same register, looks at a register. */
    private int usedBits(JavaType type, Register full) {
        if (type.bits() < full.bits() && !isUsedFrom(full, type.bits())) {
            return type.bits();
        }
        for (int width : WIDTHS) {
            if (width > type.bits() && width < full.bits() && !isUsedFrom(full, width)) {
                return width;
            }
        }
        return full.bits();
    }

    private boolean isUsedFrom(Register full, int bit) {
        if (flow.usesFrom(full, bit)) {
            return true;
        }
        for (BlockOperand output : block.contract().outputs()) {
            if (output.type().orElseThrow().bits() > bit && isIn(full, block.register(output))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Register full, Optional<Register> register) {
        return register.isPresent() && full.aliases(register.get());
    }

    private BufferPlan buffer(BlockOperand input) {
        return new BufferPlan(
                mayWrite() ? Direction.READ_WRITE : Direction.READ,
                flow.mayBlock() && method.critical().isEmpty() ? Passing.COPIED : Passing.PINNED,
                extent(input.name()),
                false);
    }

    /** What the kernel does, and what bytes of data do, nobody knows. */
    private boolean mayWrite() {
        if (block.code().hasData() || flow.mayBlock()) {
            return true;
        }
        for (Facts.MemoryAccess access : flow.memory()) {
            if (access.written() && access.place() != Facts.Place.PRIVATE) {
                return true;
            }
        }
        return false;
    }

    /** A buffer that no parameter counts is there as a whole. Where names are lost, a count is that of the only buffer. */
    private BufferExtent extent(String buffer) {
        for (Parameter parameter : method.parameters()) {
            if (parameter.length().isPresent()
                    && (parameter.length().get().value().equals(buffer) || isOnlyBufferUnnamed())) {
                return new BufferExtent.Counted(parameter.index(), 1);
            }
        }
        return new BufferExtent.Whole();
    }

    private boolean isOnlyBufferUnnamed() {
        int buffers = 0;
        for (Parameter parameter : method.parameters()) {
            buffers += parameter.isBuffer() ? 1 : 0;
        }
        return method.namesLost() && buffers == 1;
    }

    /** In the order in which they are pushed. */
    private List<Register> saved() {
        List<Register> touched = new ArrayList<>(block.registers().values());
        addNamed(method.clobbers(), touched);
        if (block.code().hasData()) {
            addNamed(method.typeClobbers(), touched);
        }
        List<Register> saved = new ArrayList<>();
        for (Register register : CallingConvention.calleeSaved()) {
            if (flow.isChanged(register) || isAmong(touched, register)) {
                saved.add(register);
            }
        }
        return saved;
    }

    private static void addNamed(Optional<ClobberList> clobbers, List<Register> registers) {
        if (clobbers.isPresent()) {
            for (Sited<String> name : clobbers.get().names()) {
                Optional<Register> register = Registers.find(name.value());
                if (register.isPresent()) {
                    registers.add(register.get());
                }
            }
        }
    }

    private static boolean isAmong(List<Register> registers, Register full) {
        for (Register register : registers) {
            if (full.aliases(register)) {
                return true;
            }
        }
        return false;
    }
}
