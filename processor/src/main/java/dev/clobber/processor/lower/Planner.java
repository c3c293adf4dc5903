package dev.clobber.processor.lower;

import dev.clobber.processor.abi.Extent;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Decides what the stub of a checked method does: where each argument goes, and how each buffer gets to the kernel. */
final class Planner {
    private final ResolvedMethod method;

    private Planner(ResolvedMethod method) {
        this.method = method;
    }

    /**
     * Plans the stub of a method.
     *
     * @param method a method that the checks found no error in
     */
    static StubPlan plan(ResolvedMethod method) {
        return new Planner(method).plan();
    }

    /** What the kernel may touch of each parameter's memory, empty for one that has none. */
    static List<Optional<BufferPlan>> buffers(ResolvedMethod method) {
        Planner planner = new Planner(method);
        return method.parameters().stream()
                .map(parameter -> parameter
                        .declared()
                        .type()
                        .filter(JavaType::isReference)
                        .map(type -> planner.buffer(parameter)))
                .toList();
    }

    private StubPlan plan() {
        int number = method.call()
                .map(SystemCall::number)
                .orElseGet(
                        () -> method.declared().syscall().number().orElseThrow().value());
        return new StubPlan(
                method.callName(),
                number,
                method.convention(),
                method.parameters().stream().map(this::argument).toList(),
                result(method.declared().result().getKind()),
                method.declared().throwsErrno(),
                method.declared().restart().isPresent(),
                method.declared().noReturn().isPresent());
    }

    private static ResultType result(TypeKind kind) {
        return switch (kind) {
            case VOID -> ResultType.VOID;
            case INT -> ResultType.INT;
            default -> ResultType.LONG;
        };
    }

    private PlannedArgument argument(ResolvedParameter parameter) {
        JavaType type = parameter.declared().type().orElseThrow().passed();
        Optional<BufferPlan> buffer = type.isReference() ? Optional.of(buffer(parameter)) : Optional.empty();
        return new PlannedArgument(parameter.name(), type, parameter.register().orElseThrow(), buffer);
    }

    private BufferPlan buffer(ResolvedParameter parameter) {
        Optional<Extent> kernels = parameter.kernelArgument().map(KernelArgument::extent);
        return new BufferPlan(
                direction(parameter), passing(), extent(parameter, kernels), filledToResult(parameter, kernels));
    }

    /** Where the table does not know, the kernel may read and write. */
    private static Direction direction(ResolvedParameter parameter) {
        KernelArgument.Direction kernels =
                parameter.kernelArgument().map(KernelArgument::direction).orElse(KernelArgument.Direction.READ_WRITE);
        return switch (kernels) {
            case READ -> Direction.READ;
            case WRITE -> Direction.WRITE;
            case READ_WRITE, NONE -> Direction.READ_WRITE;
        };
    }

    /** Pinned only where the kernel answers at once, or the user vouches for it. */
    private Passing passing() {
        boolean answersAtOnce = method.call()
                .filter(call -> call.blocking() == SystemCall.Blocking.NO)
                .isPresent();
        return answersAtOnce || method.declared().critical().isPresent() ? Passing.PINNED : Passing.COPIED;
    }

    /** What the kernel is known to touch goes before what the user says of it. */
    private BufferExtent extent(ResolvedParameter parameter, Optional<Extent> kernels) {
        if (kernels.orElse(null) instanceof Extent.Fixed fixed) {
            return new BufferExtent.Fixed(fixed.bytes());
        }
        Optional<ResolvedParameter> kernelCounter = kernelCounter(kernels);
        if (kernelCounter.isPresent()) {
            return new BufferExtent.Counted(
                    kernelCounter.get().declared().index(), ((Extent.Counted) kernels.orElseThrow()).unit());
        }
        return parameter
                .countedBy()
                .<BufferExtent>map(counter -> new BufferExtent.Counted(counter.index(), 1))
                .orElseGet(BufferExtent.Whole::new);
    }

    /** The parameter that fills the argument by which the kernel counts a buffer, if it can be read as a count. */
    private Optional<ResolvedParameter> kernelCounter(Optional<Extent> kernels) {
        return kernels.filter(Extent.Counted.class::isInstance)
                .map(Extent.Counted.class::cast)
                .flatMap(counted -> method.parameterOf(counted.argument()))
                .filter(counter ->
                        counter.declared().type().filter(JavaType::isInteger).isPresent());
    }

    private static boolean filledToResult(ResolvedParameter parameter, Optional<Extent> kernels) {
        return kernels.orElse(null) instanceof Extent.Counted counted && counted.filledToResult();
    }
}
