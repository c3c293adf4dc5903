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

    private Annotations() {}

    static Optional<AnnotationMirror> find(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    /** Whether a method is to become machine code. */
    static boolean binds(Element method) {
        return has(method, SYSCALL) || has(method, ASM);
    }

    static Optional<Site> site(Element element, String annotation) {
        return find(element, annotation).map(mirror -> Site.of(element, mirror));
    }

    static Optional<Sited<Integer>> integer(Element element, AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .filter(value -> value.getValue() instanceof Integer)
                .map(value -> new Sited<>((Integer) value.getValue(), Site.of(element, mirror, value)));
    }

    static Optional<Sited<String>> string(Element element, AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .filter(value -> value.getValue() instanceof String)
                .map(value -> new Sited<>((String) value.getValue(), Site.of(element, mirror, value)));
    }

    static Optional<String> constant(AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .filter(value -> value.getValue() instanceof VariableElement)
                .map(value ->
                        ((VariableElement) value.getValue()).getSimpleName().toString());
    }

    static Optional<NameList> names(Element element, AnnotationMirror mirror, String member) {
        return value(mirror, member)
                .filter(value -> value.getValue() instanceof List)
                .map(value -> new NameList(Site.of(element, mirror, value), elements(element, mirror, value)));
    }

    /** The enum constants of an array, by name. */
    static List<Sited<String>> constants(Element element, AnnotationMirror mirror, String member) {
        List<Sited<String>> names = new ArrayList<>();
        for (Object item : value(mirror, member)
                .filter(array -> array.getValue() instanceof List)
                .map(array -> (List<?>) array.getValue())
                .orElse(List.of())) {
            if (item instanceof AnnotationValue value && value.getValue() instanceof VariableElement constant) {
                names.add(new Sited<>(constant.getSimpleName().toString(), Site.of(element, mirror, value)));
            }
        }
        return names;
    }

    private static List<Sited<String>> elements(Element element, AnnotationMirror mirror, AnnotationValue array) {
        List<Sited<String>> names = new ArrayList<>();
        for (Object item : (List<?>) array.getValue()) {
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
