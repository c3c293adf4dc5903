package dev.clobber.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.lower.BufferExtent;
import dev.clobber.processor.lower.BufferPlan;
import dev.clobber.processor.lower.BufferPlans;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.model.BoundMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Java does with the arguments of a method before its machine code is called. */
final class ForeignArguments {
    static final ClassName CHECK = ClassName.get("dev.clobber.runtime", "Check");

    private final BoundMethod method;
    private final List<String> names;
    private final List<Optional<BufferPlan>> buffers;
    private final boolean refusesNull;
    private final boolean takesHeap;

    /**
     * Looks at the arguments.
     *
     * @param takesHeap whether segments may be on the heap; only where the user says that the method is critical, for whether the
     *     analysis proves as much should not change what is accepted
     */
    ForeignArguments(Binding binding, MethodBody body, boolean takesHeap) {
        this.method = body.declared();
        this.names =
                binding.parameters(method).stream().map(ParameterSpec::name).toList();
        this.buffers = BufferPlans.of(body);
        this.refusesNull = body instanceof MethodBody.Block;
        this.takesHeap = takesHeap;
    }

    /** Declarations of local variables for parameters that are segments and may be null. */
    List<CodeBlock> nulls() {
        return refusesNull
                ? List.of()
                : segments()
                        .map(index -> CodeBlock.of(
                                "$1T $2N = $3N == null ? $1T.NULL : $3N",
                                ForeignHandles.MEMORY_SEGMENT,
                                segmentName(index),
                                names.get(index)))
                        .toList();
    }

    /** The parameters that are segments. */
    Stream<Integer> segments() {
        return buffers().filter(this::isSegment).boxed();
    }

    /** The checks of segments, which the JNI function does not know. */
    List<CodeBlock> segmentChecks() {
        return checks(segments());
    }

    /** All checks: of segments, and then in the order in which the JNI function makes them: buffers, and arrays, which it pins last. */
    List<CodeBlock> checks() {
        Stream<Integer> others = Stream.concat(
                buffers().filter(index -> type(index) == JavaType.BYTE_BUFFER).boxed(),
                buffers().filter(index -> type(index).isArray()).boxed());
        return checks(Stream.concat(segments(), others));
    }

    private List<CodeBlock> checks(Stream<Integer> indexes) {
        return indexes.flatMap(index -> checks(index, buffers.get(index).orElseThrow()).stream())
                .toList();
    }

    private IntStream buffers() {
        return IntStream.range(0, names.size())
                .filter(index -> buffers.get(index).isPresent());
    }

    private List<CodeBlock> checks(int index, BufferPlan buffer) {
        String said = method.parameters().get(index).name();
        boolean isWritten = buffer.direction().writes();
        List<CodeBlock> checks = new ArrayList<>();
        if (refusesNull) {
            checks.add(CodeBlock.of("$T.notNull($N, $S)", CHECK, names.get(index), said));
        }
        if (type(index) == JavaType.BYTE_BUFFER) {
            String writable = refusesNull ? "writable" : "writableByKernel";
            checks.add(CodeBlock.of("$T.$L($N, $S)", CHECK, isWritten ? writable : "direct", names.get(index), said));
        } else if (isSegment(index)) {
            checks.add(CodeBlock.of(
                    takesHeap
                            ? "$1T.segment(true, $2N.scope().isAlive(),$W$2N.isAccessibleBy(Thread.currentThread()), $3S)"
                            : "$1T.segment($2N.isNative(), $2N.scope().isAlive(),"
                                    + "$W$2N.isAccessibleBy(Thread.currentThread()), $3S)",
                    CHECK,
                    value(index),
                    said));
            if (isWritten) {
                checks.add(CodeBlock.of("$T.writable(!$N.isReadOnly(), $S)", CHECK, value(index), said));
            }
        }
        extentCheck(index, buffer.extent(), said).ifPresent(checks::add);
        return checks;
    }

    private Optional<CodeBlock> extentCheck(int index, BufferExtent extent, String said) {
        if (extent instanceof BufferExtent.Counted counted) {
            String counter = method.parameters().get(counted.parameter()).name();
            return Optional.of(CodeBlock.of(
                    "$T.bounds($S, $N$L, $L)",
                    CHECK,
                    counter + " " + said,
                    names.get(counted.parameter()),
                    counted.unit() == 1 ? "" : ", " + counted.unit(),
                    size(index, 0)));
        }
        // Null has address 0, and what the kernel makes of that is its business.
        return extent instanceof BufferExtent.Fixed fixed
                ? Optional.of(
                        CodeBlock.of("$T.size($S, $L, $L)", CHECK, said, fixed.bytes(), size(index, fixed.bytes())))
                : Optional.empty();
    }

    /** The bytes of a buffer, or what is to be taken for those of null. */
    private CodeBlock size(int index, long ofNull) {
        if (refusesNull) {
            return CodeBlock.of("$L", bytes(index));
        }
        return isSegment(index)
                ? CodeBlock.of(
                        "$N.equals($T.NULL) ? $L : $L",
                        value(index),
                        ForeignHandles.MEMORY_SEGMENT,
                        ofNull,
                        bytes(index))
                : CodeBlock.of("$N == null ? $L : $L", names.get(index), ofNull, bytes(index));
    }

    private String bytes(int index) {
        JavaType type = type(index);
        String name = value(index);
        return switch (type) {
            case BYTE_BUFFER -> name + ".remaining()";
            case MEMORY_SEGMENT -> name + ".byteSize()";
            default -> type.elementBytes() == 1 ? name + ".length" : type.elementBytes() + "L * " + name + ".length";
        };
    }

    /** Declarations of local variables for other memory that may be null, as segments, whose type invokeExact has to see. */
    List<CodeBlock> conversions() {
        return refusesNull
                ? List.of()
                : buffers()
                        .filter(index -> !isSegment(index))
                        .mapToObj(index -> CodeBlock.of(
                                "$1T $2N = $3N == null ? $1T.NULL : $4L",
                                ForeignHandles.MEMORY_SEGMENT,
                                segmentName(index),
                                names.get(index),
                                segment(index)))
                        .toList();
    }

    /** The arguments of the method handle. */
    CodeBlock passed() {
        return IntStream.range(0, names.size()).mapToObj(this::passed).collect(CodeBlock.joining(", "));
    }

    private CodeBlock passed(int index) {
        if (buffers.get(index).isEmpty()) {
            return CodeBlock.of("$N", names.get(index));
        }
        return refusesNull ? segment(index) : CodeBlock.of("$N", segmentName(index));
    }

    private CodeBlock segment(int index) {
        if (isSegment(index)) {
            return CodeBlock.of("$N", names.get(index));
        }
        return CodeBlock.of(
                "$T.$L($N)",
                ForeignHandles.MEMORY_SEGMENT,
                type(index) == JavaType.BYTE_BUFFER ? "ofBuffer" : "ofArray",
                names.get(index));
    }

    /** The arguments of the native method, which takes addresses for segments. */
    String passedToNative() {
        return IntStream.range(0, names.size())
                .mapToObj(index -> isSegment(index) ? value(index) + ".address()" : names.get(index))
                .collect(Collectors.joining(", "));
    }

    /** The variable that holds an argument. */
    String value(int index) {
        return isSegment(index) && !refusesNull ? segmentName(index) : names.get(index);
    }

    private String segmentName(int index) {
        return local(names.get(index) + "Segment");
    }

    private boolean isSegment(int index) {
        return type(index) == JavaType.MEMORY_SEGMENT;
    }

    /** A name for a local variable that no parameter has. */
    String local(String wanted) {
        String name = wanted;
        while (names.contains(name)) {
            name += "0";
        }
        return name;
    }

    private JavaType type(int index) {
        return method.parameters().get(index).type().orElseThrow();
    }
}
