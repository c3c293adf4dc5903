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
    /** What goes with either of the two that make machine code. */
    private static final List<String> SHARED =
            List.of(Annotations.NO_RETURN, Annotations.CRITICAL, Annotations.CLOBBERS);

    private static final List<String> WITH_SYSCALL = List.of(Annotations.RESTART);
    private static final List<String> WITH_ASM = List.of(Annotations.OUT, Annotations.REQUIRES);
    private static final List<String> COMPANIONS =
            Stream.of(SHARED, WITH_SYSCALL, WITH_ASM).flatMap(List::stream).toList();

    /** Whether a member carries an annotation of ours, itself or on a parameter. */
    boolean carriesAny(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return false;
        }
        return Annotations.binds(method)
                || companions(method, COMPANIONS).findAny().isPresent()
                || method.getParameters().stream()
                        .anyMatch(parameter -> Annotations.has(parameter, Annotations.LENGTH)
                                || Annotations.has(parameter, Annotations.IN));
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
        boolean bindsAny = methods.stream().anyMatch(Annotations::binds);
        if (bindsAny) {
            checkType(type, findings);
        } else {
            Annotations.site(type, Annotations.CLOBBERS)
                    .ifPresent(site -> findings.add(useless(
                            site,
                            "@Clobbers",
                            "`" + type.getSimpleName() + "` declares no method with @Syscall or @Asm",
                            "@Syscall or @Asm")));
        }
        methods.forEach(method -> checkMethod(type, method, findings));
        ElementFilter.constructorsIn(type.getEnclosedElements())
                .forEach(constructor -> checkCompanions(constructor, findings));
    }

    private void checkType(TypeElement type, Findings findings) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            findings.add(Finding.of(
                            RuleId.BAD_TARGET, Site.of(type), "an annotation type has no methods that could be bound")
                    .help("declare the methods in an interface"));
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
        boolean isCall = Annotations.has(method, Annotations.SYSCALL);
        boolean isBlock = Annotations.has(method, Annotations.ASM);
        if (!isCall && !isBlock) {
            checkCompanions(method, findings);
            return;
        }
        if (isCall && isBlock) {
            findings.add(Finding.of(
                            RuleId.CONFLICTING_ANNOTATIONS,
                            Annotations.site(method, Annotations.ASM).orElseThrow(),
                            "@Asm stands beside @Syscall")
                    .note("each of them is all of the method's machine code")
                    .help("remove one of the two"));
            return;
        }
        checkForeign(method, isCall, findings);
        boolean inInterface = type.getKind() == ElementKind.INTERFACE;
        if (type.getKind() != ElementKind.ANNOTATION_TYPE && !isBindable(method, inInterface)) {
            findings.add(unbindable(method, isCall, inInterface));
        }
    }

    private static Finding unbindable(ExecutableElement method, boolean isCall, boolean inInterface) {
        String annotation = isCall ? Annotations.SYSCALL : Annotations.ASM;
        String headline = "@" + simpleName(annotation)
                + (inInterface
                        ? " is on a method of an interface that is neither abstract nor `default`"
                        : " is on a method of a class that is not `static native`");
        return Finding.of(
                        RuleId.BAD_TARGET, Annotations.site(method, annotation).orElseThrow(), headline)
                .help(
                        inInterface
                                ? "leave out the body and `static` or `private`"
                                : "declare it `static native`, or move it to an interface");
    }

    /** What goes with the other of the two alone. */
    private static void checkForeign(ExecutableElement method, boolean isCall, Findings findings) {
        String own = isCall ? "@Syscall" : "@Asm";
        String other = isCall ? "@Asm" : "@Syscall";
        String why = "`" + method.getSimpleName() + "` carries " + own + "; this goes with " + other;
        companions(method, isCall ? WITH_ASM : WITH_SYSCALL)
                .forEach(annotation -> findings.add(useless(
                        Annotations.site(method, annotation).orElseThrow(), "@" + simpleName(annotation), why)));
        if (isCall) {
            checkParameters(method, Annotations.IN, why, findings);
        }
    }

    private static Finding useless(Site site, String annotation, String why) {
        return Finding.of(RuleId.BAD_TARGET, site, annotation + " means nothing here")
                .note(why)
                .help("remove " + annotation);
    }

    private static void checkParameters(ExecutableElement method, String annotation, String why, Findings findings) {
        method.getParameters()
                .forEach(parameter -> Annotations.site(parameter, annotation)
                        .ifPresent(site -> findings.add(useless(site, "@" + simpleName(annotation), why))));
    }

    private static void checkCompanions(ExecutableElement method, Findings findings) {
        companions(method, COMPANIONS).forEach(annotation -> useless(method, method, annotation, findings));
        method.getParameters().forEach(parameter -> {
            useless(method, parameter, Annotations.LENGTH, findings);
            useless(method, parameter, Annotations.IN, findings);
        });
    }

    private static void useless(ExecutableElement method, Element carrier, String annotation, Findings findings) {
        String missing = WITH_SYSCALL.contains(annotation)
                ? "@Syscall"
                : WITH_ASM.contains(annotation) || annotation.equals(Annotations.IN) ? "@Asm" : "@Syscall or @Asm";
        String why = "`" + method.getSimpleName() + "` carries "
                + (missing.contains("or") ? "neither @Syscall nor @Asm" : "no " + missing);
        Annotations.site(carrier, annotation)
                .ifPresent(site -> findings.add(useless(site, "@" + simpleName(annotation), why, missing)));
    }

    private static Finding useless(Site site, String annotation, String why, String missing) {
        return Finding.of(RuleId.BAD_TARGET, site, annotation + " means nothing here")
                .note(why)
                .help("add " + missing + ", or remove " + annotation);
    }

    /** Which annotations a method carries. A record's accessor has the {@code @Out} of its component, where it means something. */
    private static Stream<String> companions(ExecutableElement method, List<String> annotations) {
        boolean isAccessor = method.getEnclosingElement().getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty();
        return annotations.stream()
                .filter(annotation -> !isAccessor || !annotation.equals(Annotations.OUT))
                .filter(annotation -> Annotations.has(method, annotation));
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
