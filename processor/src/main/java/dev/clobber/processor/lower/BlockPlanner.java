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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return block.contract().inputs().stream()
                .map(input -> input.type().filter(JavaType::isReference).map(type -> planner.buffer(input)))
                .toList();
    }

    private BlockPlan plan() {
        List<PlannedResult> results =
                block.contract().outputs().stream().map(this::result).toList();
        return new BlockPlan(
                method.name(),
                block.contract().inputs().stream().map(this::operand).toList(),
                results,
                method.record().map(type -> record(TypeNames.binary(type), results)),
                block.code(),
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
        return Stream.concat(Stream.of(type.bits()), WIDTHS.stream())
                .filter(width -> width >= type.bits() && width < full.bits() && !isUsedFrom(full, width))
                .findFirst()
                .orElse(full.bits());
    }

    private boolean isUsedFrom(Register full, int bit) {
        return flow.usesFrom(full, bit)
                || block.contract().outputs().stream()
                        .anyMatch(output -> output.type().orElseThrow().bits() > bit
                                && block.register(output).filter(full::aliases).isPresent());
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
        return block.code().hasData()
                || flow.mayBlock()
                || flow.memory().stream().anyMatch(access -> access.written() && access.place() != Facts.Place.PRIVATE);
    }

    /** A buffer that no parameter counts is there as a whole. Where names are lost, a count is that of the only buffer. */
    private BufferExtent extent(String buffer) {
        boolean isOnly = method.namesLost()
                && method.parameters().stream().filter(Parameter::isBuffer).count() == 1;
        return IntStream.range(0, method.parameters().size())
                .filter(index -> method.parameters()
                        .get(index)
                        .length()
                        .filter(of -> isOnly || of.value().equals(buffer))
                        .isPresent())
                .<BufferExtent>mapToObj(index -> new BufferExtent.Counted(index, 1))
                .findFirst()
                .orElseGet(BufferExtent.Whole::new);
    }

    private List<Register> saved() {
        return CallingConvention.calleeSaved().stream().filter(this::isChanged).toList();
    }

    private boolean isChanged(Register register) {
        return block.registers().values().stream().anyMatch(register::aliases)
                || isNamed(method.clobbers(), register)
                || block.code().hasData() && isNamed(method.typeClobbers(), register)
                || flow.isChanged(register.full());
    }

    private static boolean isNamed(Optional<ClobberList> clobbers, Register register) {
        return clobbers.stream()
                .flatMap(list -> list.names().stream())
                .anyMatch(name ->
                        Registers.find(name.value()).filter(register::aliases).isPresent());
    }
}
