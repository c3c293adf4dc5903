package dev.clobber.processor.emit;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.model.Parameter;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Chooses how each method is called. Both ways end in the same instructions, and differ in nothing that a caller sees but time.
 *
 * @param path what the user asks for
 * @param hasForeign whether the classes that are compiled can use {@code java.lang.foreign}
 */
public record PathChoice(CallingPath path, boolean hasForeign) {
    /** The first version with FFM (JEP 454). */
    private static final int FOREIGN_SINCE = 22;

    /** The choices in a compilation. */
    public static PathChoice of(CallingPath path, ProcessingEnvironment environment) {
        boolean hasForeign = environment.getSourceVersion().ordinal() >= FOREIGN_SINCE
                && environment.getElementUtils().getTypeElement("java.lang.foreign.Linker") != null;
        return new PathChoice(path, hasForeign);
    }

    /** Whether the user asks for what there is not. */
    public boolean isInVain() {
        return path == CallingPath.FFM && !hasForeign;
    }

    /** How a method of a type is called. */
    MethodPath of(BoundType type, MethodBody body) {
        if (path == CallingPath.JNI
                || !hasForeign
                || type.kind() != BoundType.Kind.INTERFACE
                || neverComesBack(body.declared())
                || !body.declared().parameters().stream().allMatch(PathChoice::isPassable)) {
            return MethodPath.JNI;
        }
        return body instanceof MethodBody.Block block ? of(block) : of((MethodBody.Call) body);
    }

    private MethodPath of(MethodBody.Block body) {
        AsmMethod method = body.block().contract().declared();
        if (method.critical().isPresent() || body.block().flow().isShort()) {
            return MethodPath.CRITICAL;
        }
        return path == CallingPath.FFM && !needsHeap(method) ? MethodPath.FOREIGN : MethodPath.JNI;
    }

    /** What the 32-bit gate takes are copies below 4 GiB, which the JNI function makes. */
    private MethodPath of(MethodBody.Call body) {
        if (body.method().convention() != KernelConvention.SYSCALL) {
            return MethodPath.JNI;
        }
        if (body.declared().critical().isPresent()) {
            return MethodPath.CRITICAL;
        }
        return path == CallingPath.FFM && !needsHeap(body.declared()) ? MethodPath.FOREIGN : MethodPath.JNI;
    }

    /** Strings are encoded by the JNI function; {@code boolean[]} is no memory segment. */
    private static boolean isPassable(Parameter parameter) {
        JavaType type = parameter.type().orElseThrow();
        return type != JavaType.STRING && type != JavaType.BOOLEAN_ARRAY;
    }

    /** Whether Java arrays are passed, which only critical calls take; a record comes back in one. */
    private static boolean needsHeap(BoundMethod method) {
        return method instanceof AsmMethod block && block.record().isPresent()
                || method.parameters().stream()
                        .anyMatch(parameter -> parameter.type().orElseThrow().isArray());
    }

    private static boolean neverComesBack(BoundMethod method) {
        return method.noReturn().isPresent()
                || method instanceof AsmMethod block
                        && block.asm().option(AsmOption.NORETURN).isPresent();
    }
}
