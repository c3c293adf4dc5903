package dev.clobber.processor.front;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Which declarations may carry which annotation. */
final class Placement {
    private static final List<String> COMPANIONS =
            List.of(Annotations.RESTART, Annotations.NO_RETURN, Annotations.CRITICAL, Annotations.CLOBBERS);

    /** Whether a member carries an annotation of ours, itself or on a parameter. */
    boolean carriesAny(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return false;
        }
        return Annotations.has(method, Annotations.SYSCALL)
                || COMPANIONS.stream().anyMatch(annotation -> Annotations.has(method, annotation))
                || method.getParameters().stream()
                        .anyMatch(parameter -> Annotations.has(parameter, Annotations.LENGTH));
    }

    /** Whether machine code can stand behind a method. */
    boolean isBindable(ExecutableElement method, boolean inInterface) {
        Set<Modifier> modifiers = method.getModifiers();
        return inInterface
                ? !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)
                : modifiers.contains(Modifier.STATIC) && modifiers.contains(Modifier.NATIVE);
    }

    /** Finds the annotations of a type that stand where they mean nothing. */
    void check(TypeElement type, Findings findings) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        boolean bindsAny = methods.stream().anyMatch(method -> Annotations.has(method, Annotations.SYSCALL));
        if (bindsAny) {
            checkType(type, findings);
        } else {
            Annotations.site(type, Annotations.CLOBBERS)
                    .ifPresent(site -> findings.add(useless(
                            site, "@Clobbers", "`" + type.getSimpleName() + "` declares no method with @Syscall")));
        }
        methods.forEach(method -> checkMethod(type, method, findings));
        ElementFilter.constructorsIn(type.getEnclosedElements())
                .forEach(constructor -> checkCompanions(constructor, findings));
    }

    private void checkType(TypeElement type, Findings findings) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            findings.add(Finding.of(
                            RuleId.BAD_TARGET, Site.of(type), "an annotation type has no methods that could be bound")
                    .help("declare the system calls in an interface"));
        } else if (type.getKind() == ElementKind.INTERFACE && isHidden(type)) {
            findings.add(Finding.of(
                            RuleId.BAD_TARGET,
                            Site.of(type),
                            Words.code(type.getSimpleName().toString())
                                    + " is private, so no class outside can implement it")
                    .note("the binding is a class of its own in the same package")
                    .help("leave out `private`"));
        }
    }

    private static boolean isHidden(TypeElement type) {
        return Stream.<Element>iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .anyMatch(outer -> outer.getModifiers().contains(Modifier.PRIVATE));
    }

    private void checkMethod(TypeElement type, ExecutableElement method, Findings findings) {
        if (!Annotations.has(method, Annotations.SYSCALL)) {
            checkCompanions(method, findings);
            return;
        }
        boolean inInterface = type.getKind() == ElementKind.INTERFACE;
        if (type.getKind() != ElementKind.ANNOTATION_TYPE && !isBindable(method, inInterface)) {
            String headline = inInterface
                    ? "@Syscall is on a method of an interface that is neither abstract nor `default`"
                    : "@Syscall is on a method of a class that is not `static native`";
            findings.add(Finding.of(
                            RuleId.BAD_TARGET,
                            Annotations.site(method, Annotations.SYSCALL).orElseThrow(),
                            headline)
                    .help(
                            inInterface
                                    ? "leave out the body and `static` or `private`"
                                    : "declare it `static native`, or move it to an interface"));
        }
    }

    private static void checkCompanions(ExecutableElement method, Findings findings) {
        String why = "`" + method.getSimpleName() + "` carries no @Syscall";
        for (String annotation : COMPANIONS) {
            Annotations.site(method, annotation)
                    .ifPresent(site -> findings.add(useless(site, "@" + simpleName(annotation), why)));
        }
        method.getParameters()
                .forEach(parameter -> Annotations.site(parameter, Annotations.LENGTH)
                        .ifPresent(site -> findings.add(useless(site, "@Length", why))));
    }

    private static Finding useless(Site site, String annotation, String why) {
        return Finding.of(RuleId.BAD_TARGET, site, annotation + " means nothing here")
                .note(why)
                .help("add @Syscall, or remove " + annotation);
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
