package dev.clobber.processor.front;

import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads annotations from their mirrors, as far as they are written: defaults are not seen here.
 *
 * <p>Annotations are known by name, because the processor has no class of them on its own class path.
 */
final class Annotations {
    static final String SYSCALL = "dev.clobber.Syscall";
    static final String ASM = "dev.clobber.Asm";
    static final String IN = "dev.clobber.In";
    static final String OUT = "dev.clobber.Out";
    static final String REQUIRES = "dev.clobber.Requires";
    static final String CLOBBERS = "dev.clobber.Clobbers";
    static final String LENGTH = "dev.clobber.Length";
    static final String RESTART = "dev.clobber.Restart";
    static final String NO_RETURN = "dev.clobber.NoReturn";
    static final String CRITICAL = "dev.clobber.Critical";
    static final String EXECUTABLE = "dev.clobber.Executable";
    static final String EXPORT = "dev.clobber.Export";
    static final String EXTERN = "dev.clobber.Extern";

    private Annotations() {}

    static Optional<AnnotationMirror> find(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (name(mirror).equals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** The qualified name of an annotation. */
    static String name(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().toString();
    }

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    /** Whether a method is to become machine code. */
    static boolean binds(Element method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = name(mirror);
            if (name.equals(SYSCALL) || name.equals(ASM)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is to be compiled, or supplied by a linker. */
    static boolean isOfProgram(Element method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            String name = name(mirror);
            if (name.equals(EXECUTABLE) || name.equals(EXPORT) || name.equals(EXTERN)) {
                return true;
            }
        }
        return false;
    }

    static boolean bindsAny(List<ExecutableElement> methods) {
        for (ExecutableElement method : methods) {
            if (binds(method)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Site> site(Element element, String annotation) {
        Optional<AnnotationMirror> mirror = find(element, annotation);
        return mirror.isPresent() ? Optional.of(Site.of(element, mirror.get())) : Optional.empty();
    }

    static Optional<Sited<Integer>> integer(Element element, AnnotationMirror mirror, String member) {
        Optional<AnnotationValue> value = value(mirror, member);
        return value.isPresent() && value.get().getValue() instanceof Integer number
                ? Optional.of(new Sited<>(number, Site.of(element, mirror, value.get())))
                : Optional.empty();
    }

    static Optional<Sited<String>> string(Element element, AnnotationMirror mirror, String member) {
        Optional<AnnotationValue> value = value(mirror, member);
        return value.isPresent() && value.get().getValue() instanceof String text
                ? Optional.of(new Sited<>(text, Site.of(element, mirror, value.get())))
                : Optional.empty();
    }

    static Optional<String> constant(AnnotationMirror mirror, String member) {
        Optional<AnnotationValue> value = value(mirror, member);
        return value.isPresent() && value.get().getValue() instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
    }

    static Optional<NameList> names(Element element, AnnotationMirror mirror, String member) {
        Optional<AnnotationValue> value = value(mirror, member);
        return value.isPresent() && value.get().getValue() instanceof List<?> items
                ? Optional.of(new NameList(Site.of(element, mirror, value.get()), elements(element, mirror, items)))
                : Optional.empty();
    }

    /** The enum constants of an array, by name. */
    static List<Sited<String>> constants(Element element, AnnotationMirror mirror, String member) {
        Optional<AnnotationValue> array = value(mirror, member);
        if (array.isEmpty() || !(array.get().getValue() instanceof List<?> items)) {
            return List.of();
        }
        List<Sited<String>> names = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof AnnotationValue value && value.getValue() instanceof VariableElement constant) {
                names.add(new Sited<>(constant.getSimpleName().toString(), Site.of(element, mirror, value)));
            }
        }
        return names;
    }

    private static List<Sited<String>> elements(Element element, AnnotationMirror mirror, List<?> items) {
        List<Sited<String>> names = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof AnnotationValue value && value.getValue() instanceof String name) {
                names.add(new Sited<>(name, Site.of(element, mirror, value)));
            }
        }
        return names;
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
