package dev.clobber.processor.front;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Which declarations may carry {@code @Executable}, {@code @Export}, and {@code @Extern}. */
final class ProgramPlacement {
    private static final Set<String> WHOLE = Set.of(
            Annotations.SYSCALL, Annotations.ASM, Annotations.EXECUTABLE, Annotations.EXPORT, Annotations.EXTERN);

    private ProgramPlacement() {}

    /**
     * Whether the annotation of a method that carries one of the three means something there.
     *
     * @param method the method
     * @param findings receives what is wrong
     */
    static boolean isSound(ExecutableElement method, Findings findings) {
        List<AnnotationMirror> rivals = rivals(method);
        if (rivals.size() > 1) {
            findings.add(conflict(method, rivals));
            return false;
        }
        AnnotationMirror mirror = rivals.get(0);
        Set<Modifier> modifiers = method.getModifiers();
        boolean isExtern = Annotations.name(mirror).equals(Annotations.EXTERN);
        boolean isStatic = modifiers.contains(Modifier.STATIC);
        if (isStatic && modifiers.contains(Modifier.NATIVE) == isExtern) {
            return true;
        }
        findings.add(isExtern ? notNative(method, mirror) : notCompiled(method, mirror, isStatic));
        return false;
    }

    /** The annotations each of which says all that a method is. */
    private static List<AnnotationMirror> rivals(ExecutableElement method) {
        List<AnnotationMirror> rivals = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (WHOLE.contains(Annotations.name(mirror))) {
                rivals.add(mirror);
            }
        }
        return rivals;
    }

    private static Finding conflict(ExecutableElement method, List<AnnotationMirror> rivals) {
        AnnotationMirror second = rivals.get(1);
        return Finding.of(
                        RuleId.CONFLICTING_ANNOTATIONS,
                        Site.of(method, second),
                        name(second) + " stands beside " + name(rivals.get(0)))
                .note("each of them says by itself what becomes of the method")
                .help("remove one of the two");
    }

    private static Finding notNative(ExecutableElement method, AnnotationMirror mirror) {
        return Finding.of(
                        RuleId.BAD_TARGET,
                        Site.of(method, mirror),
                        name(mirror) + " is on a method that is not `static native`")
                .note("the linker supplies the function, so the method has no body")
                .help("declare it `static native`, in a class");
    }

    private static Finding notCompiled(ExecutableElement method, AnnotationMirror mirror, boolean isStatic) {
        return Finding.of(
                        RuleId.BAD_TARGET,
                        Site.of(method, mirror),
                        name(mirror) + " is on a method that " + (isStatic ? "has no body" : "is not `static`"))
                .note("the body becomes the machine code, without an object")
                .help(isStatic ? "leave out `native`, and write a body" : "declare it `static`, with a body");
    }

    private static String name(AnnotationMirror mirror) {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }
}
