package dev.clobber.processor.front;

import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.model.ProgramParameter;
import dev.clobber.processor.model.ProgramParameter.Role;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a type that carry {@code @Executable}, {@code @Export}, or {@code @Extern}. */
public final class ProgramMethodReader {
    private static final Map<String, ProgramMethod.Kind> KINDS = Map.of(
            Annotations.EXECUTABLE, ProgramMethod.Kind.EXECUTABLE,
            Annotations.EXPORT, ProgramMethod.Kind.EXPORT,
            Annotations.EXTERN, ProgramMethod.Kind.EXTERN);

    private ProgramMethodReader() {}

    /**
     * Reads the methods of a type, from top to bottom.
     *
     * @param type the type
     * @param findings receives what is wrong with where the annotations stand
     * @return the methods on which they mean something
     */
    public static List<ProgramMethod> read(TypeElement type, Findings findings) {
        List<ProgramMethod> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Optional<AnnotationMirror> mirror = annotation(method);
            if (mirror.isPresent() && ProgramPlacement.isSound(method, findings)) {
                Optional<ProgramMethod> read = read(method, mirror.get());
                if (read.isPresent()) {
                    methods.add(read.get());
                }
            }
        }
        return methods;
    }

    private static Optional<AnnotationMirror> annotation(Element method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (KINDS.containsKey(Annotations.name(mirror))) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** An annotation without its name is an error of which javac tells. */
    private static Optional<ProgramMethod> read(ExecutableElement method, AnnotationMirror mirror) {
        Optional<Sited<String>> output = Annotations.string(method, mirror, "value");
        if (output.isEmpty()) {
            return Optional.empty();
        }
        List<ProgramParameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(parameter(parameter));
        }
        return Optional.of(new ProgramMethod(
                method,
                KINDS.get(Annotations.name(mirror)),
                method.getSimpleName().toString(),
                Site.of(method),
                output.get(),
                Annotations.constant(mirror, "layout"),
                parameters,
                method.getReturnType()));
    }

    private static ProgramParameter parameter(VariableElement parameter) {
        TypeMirror type = parameter.asType();
        return new ProgramParameter(
                parameter.getSimpleName().toString(), type, JavaTypes.of(type), role(type), Site.of(parameter));
    }

    private static Role role(TypeMirror type) {
        if (BoundInterfaces.isBound(type)) {
            return Role.BOUND_INTERFACE;
        }
        return type instanceof ArrayType array && isString(array.getComponentType()) ? Role.COMMAND_LINE : Role.VALUE;
    }

    private static boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.String");
    }
}
