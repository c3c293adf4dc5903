package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.SymbolNames;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.util.ElementFilter;

/** Lowers a whole type: names the two functions of each method and plans them. */
public final class TypeLowering {
    private TypeLowering() {}

    /**
     * Lowers a checked type.
     *
     * @param type the type
     * @param methods its methods, in order
     */
    public static LoweredCode lower(BoundType type, List<MethodBody> methods) {
        List<BoundMethod> declared = methods.stream().map(MethodBody::declared).toList();
        List<Stub> stubs = methods.stream()
                .map(body -> new Stub(
                        jniSymbol(type, body.declared()),
                        cSymbol(type, body.declared()),
                        plan(body),
                        required(type, body.declared())))
                .toList();
        Requirements requirements = Requirements.of(declared);
        return Lowering.lower(
                stubs,
                requirements,
                type.kind() == BoundType.Kind.INTERFACE && !requirements.isEmpty()
                        ? Optional.of(SymbolNames.jni(binaryName(type), new NativeNames(type).isSupported()))
                        : Optional.empty());
    }

    /** A method with a body of its own is called only where the processor will do. */
    private static Optional<BoundMethod> required(BoundType type, BoundMethod method) {
        boolean isGuarded = !Requirements.features(method).isEmpty() && !NativeNames.choosesFallback(type, method);
        return isGuarded ? Optional.of(method) : Optional.empty();
    }

    static Plan plan(MethodBody body) {
        return body instanceof MethodBody.Block block
                ? BlockPlanner.plan(block.block())
                : Planner.plan(((MethodBody.Call) body).method());
    }

    /** The name by which the JVM finds a method. */
    public static String jniSymbol(BoundType type, BoundMethod method) {
        String binary = binaryName(type);
        String name = new NativeNames(type).of(method);
        return isOverloaded(type, method)
                ? SymbolNames.jni(binary, name, descriptors(method, JavaType::passed))
                : SymbolNames.jni(binary, name);
    }

    /**
     * The name by which C finds a method. Where a method is called as an overload of another one is in C, {@code f__I} beside
     * {@code f(int)}, it gets its own parameters appended too.
     */
    public static String cSymbol(BoundType type, BoundMethod method) {
        String qualified = type.qualified(type.flatName());
        String name = method.name();
        String plain = SymbolNames.c(qualified, name);
        boolean isTaken = type.methods().stream()
                .filter(other -> name.startsWith(other.name() + "__"))
                .anyMatch(other -> cSymbol(type, other).equals(plain));
        return isTaken || isOverloaded(type, method)
                ? SymbolNames.c(qualified, name, descriptors(method, UnaryOperator.identity()))
                : plain;
    }

    private static String descriptors(BoundMethod method, UnaryOperator<JavaType> passed) {
        return method.parameters().stream()
                .map(parameter ->
                        parameter.type().map(passed).map(JavaType::descriptor).orElseThrow())
                .collect(Collectors.joining());
    }

    /** In a class, native methods that are none of ours count too. */
    private static boolean isOverloaded(BoundType type, BoundMethod method) {
        String name = method.name();
        long namesakes = type.kind() == BoundType.Kind.INTERFACE
                ? type.methods().stream()
                        .filter(other -> other.name().equals(name))
                        .count()
                : ElementFilter.methodsIn(type.element().getEnclosedElements()).stream()
                        .filter(other -> other.getSimpleName().contentEquals(name))
                        .count();
        return namesakes > 1;
    }

    private static String binaryName(BoundType type) {
        return type.kind() == BoundType.Kind.INTERFACE
                ? type.qualified(type.bindingName())
                : TypeNames.binary(type.element());
    }
}
