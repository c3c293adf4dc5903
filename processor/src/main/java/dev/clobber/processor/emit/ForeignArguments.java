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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Java does with the arguments of a method before its machine code is called by a method handle. */
final class ForeignArguments {
    static final ClassName CHECK = ClassName.get("dev.clobber.runtime", "Check");

    private final BoundMethod method;
    private final List<String> names;
    private final List<Optional<BufferPlan>> buffers;
    private final boolean refusesNull;

    ForeignArguments(Binding binding, MethodBody body) {
        this.method = body.declared();
        this.names =
                binding.parameters(method).stream().map(ParameterSpec::name).toList();
        this.buffers = BufferPlans.of(body);
        this.refusesNull = body instanceof MethodBody.Block;
    }

    /** The checks, in the order in which the JNI function makes them: buffers, then arrays, which it pins last. */
    List<CodeBlock> checks() {
        return Stream.concat(
                        buffers()
                                .filter(index -> type(index) == JavaType.BYTE_BUFFER)
                                .boxed(),
                        buffers()
                                .filter(index -> type(index) != JavaType.BYTE_BUFFER)
                                .boxed())
                .flatMap(index -> checks(index, buffers.get(index).orElseThrow()).stream())
                .toList();
    }

    private IntStream buffers() {
        return IntStream.range(0, names.size())
                .filter(index -> buffers.get(index).isPresent());
    }

    private List<CodeBlock> checks(int index, BufferPlan buffer) {
        String name = names.get(index);
        String said = method.parameters().get(index).name();
        List<CodeBlock> checks = new ArrayList<>();
        if (refusesNull) {
            checks.add(CodeBlock.of("$T.notNull($N, $S)", CHECK, name, said));
        }
        if (type(index) == JavaType.BYTE_BUFFER) {
            String writable = refusesNull ? "writable" : "writableByKernel";
            checks.add(CodeBlock.of(
                    "$T.$L($N, $S)", CHECK, buffer.direction().writes() ? writable : "direct", name, said));
        }
        if (buffer.extent() instanceof BufferExtent.Counted counted) {
            String counter = method.parameters().get(counted.parameter()).name();
            checks.add(CodeBlock.of(
                    "$T.bounds($S, $N$L, $L)",
                    CHECK,
                    counter + " " + said,
                    names.get(counted.parameter()),
                    counted.unit() == 1 ? "" : ", " + counted.unit(),
                    size(index)));
        } else if (buffer.extent() instanceof BufferExtent.Fixed fixed) {
            // Null has address 0, and what the kernel makes of that is its business.
            CodeBlock size =
                    refusesNull ? size(index) : CodeBlock.of("$N == null ? $L : $L", name, fixed.bytes(), bytes(index));
            checks.add(CodeBlock.of("$T.size($S, $L, $L)", CHECK, said, fixed.bytes(), size));
        }
        return checks;
    }

    /** The bytes of a buffer, 0 for null. */
    private CodeBlock size(int index) {
        return refusesNull
                ? CodeBlock.of("$L", bytes(index))
                : CodeBlock.of("$N == null ? 0 : $L", names.get(index), bytes(index));
    }

    private String bytes(int index) {
        JavaType type = type(index);
        String name = names.get(index);
        if (type == JavaType.BYTE_BUFFER) {
            return name + ".remaining()";
        }
        return type.elementBytes() == 1 ? name + ".length" : type.elementBytes() + "L * " + name + ".length";
    }

    /** Declarations of local variables for segments that may be null, whose type invokeExact has to see. */
    List<CodeBlock> segments() {
        return refusesNull
                ? List.of()
                : buffers()
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
        return CodeBlock.of(
                "$T.$L($N)",
                ForeignHandles.MEMORY_SEGMENT,
                type(index) == JavaType.BYTE_BUFFER ? "ofBuffer" : "ofArray",
                names.get(index));
    }

    private String segmentName(int index) {
        return local(names.get(index) + "Segment");
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
