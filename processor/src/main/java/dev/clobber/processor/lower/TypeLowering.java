package dev.clobber.processor.lower;

import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers a whole type: names the two functions of each method and plans them. */
public final class TypeLowering {
    private TypeLowering() {}

    /**
     * Lowers a checked type.
     *
     * @param type the type
     * @param symbols the names of its functions
     * @param methods its methods, in order
     */
    public static LoweredCode lower(BoundType type, TypeSymbols symbols, List<MethodBody> methods) {
        List<BoundMethod> declared = new ArrayList<>();
        List<Stub> stubs = new ArrayList<>();
        for (MethodBody body : methods) {
            BoundMethod method = body.declared();
            declared.add(method);
            stubs.add(new Stub(symbols.jni(method), symbols.c(method), plan(body), required(type, method)));
        }
        Requirements requirements = Requirements.of(declared);
        return Lowering.lower(
                stubs,
                requirements,
                type.kind() == BoundType.Kind.INTERFACE && !requirements.isEmpty()
                        ? Optional.of(symbols.jniOfIsSupported())
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
}
