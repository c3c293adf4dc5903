package dev.clobber.processor.front;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Which declarations may carry which annotation. */
final class Placement {
    private static final List<String> WITH_SYSCALL = List.of(Annotations.RESTART);
    private static final List<String> WITH_ASM = List.of(Annotations.OUT, Annotations.REQUIRES);
    /** What goes with either of the two that make machine code, and then what goes with one of them. */
    private static final List<String> COMPANIONS = List.of(
            Annotations.NO_RETURN,
            Annotations.CRITICAL,
            Annotations.CLOBBERS,
            Annotations.RESTART,
            Annotations.OUT,
            Annotations.REQUIRES);

    /** Whether a member carries an annotation of ours, itself or on a parameter. */
    boolean carriesAny(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return false;
        }
        if (Annotations.binds(method) || !companions(method, COMPANIONS).isEmpty()) {
            return true;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (Annotations.has(parameter, Annotations.LENGTH) || Annotations.has(parameter, Annotations.IN)) {
                return true;
            }
        }
        return false;
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
        if (Annotations.bindsAny(methods)) {
            checkType(type, findings);
        } else {
            checkClobbers(type, findings);
        }
        for (ExecutableElement method : methods) {
            if (Annotations.isOfProgram(method)) {
                checkOfProgram(method, findings);
            } else {
                checkMethod(type, method, findings);
            }
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            checkCompanions(constructor, findings);
        }
    }

    private static void checkClobbers(TypeElement type, Findings findings) {
        Annotations.site(type, Annotations.CLOBBERS)
                .ifPresent(site -> findings.add(useless(
                        site,
                        "@Clobbers",
                        "`" + type.getSimpleName() + "` declares no method with @Syscall or @Asm",
                        "@Syscall or @Asm")));
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
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
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

    /** What is wrong there costs the output of the type, too. */
    private static void checkOfProgram(ExecutableElement method, Findings findings) {
        ProgramPlacement.isSound(method, findings);
        if (!Annotations.binds(method)) {
            checkCompanions(method, findings);
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
        for (String annotation : companions(method, isCall ? WITH_ASM : WITH_SYSCALL)) {
            findings.add(foreign(method, Annotations.site(method, annotation).orElseThrow(), annotation, isCall));
        }
        if (isCall) {
            for (VariableElement parameter : method.getParameters()) {
                Annotations.site(parameter, Annotations.IN)
                        .ifPresent(site -> findings.add(foreign(method, site, Annotations.IN, true)));
            }
        }
    }

    private static Finding foreign(ExecutableElement method, Site site, String annotation, boolean isCall) {
        String own = isCall ? "@Syscall" : "@Asm";
        String other = isCall ? "@Asm" : "@Syscall";
        return useless(
                site,
                "@" + simpleName(annotation),
                "`" + method.getSimpleName() + "` carries " + own + "; this goes with " + other);
    }

    private static Finding useless(Site site, String annotation, String why) {
        return Finding.of(RuleId.BAD_TARGET, site, annotation + " means nothing here")
                .note(why)
                .help("remove " + annotation);
    }

    private static void checkCompanions(ExecutableElement method, Findings findings) {
        for (String annotation : companions(method, COMPANIONS)) {
            checkUseless(method, method, annotation, findings);
        }
        for (VariableElement parameter : method.getParameters()) {
            checkUseless(method, parameter, Annotations.LENGTH, findings);
            checkUseless(method, parameter, Annotations.IN, findings);
        }
    }

    private static void checkUseless(ExecutableElement method, Element carrier, String annotation, Findings findings) {
        Optional<Site> site = Annotations.site(carrier, annotation);
        if (site.isEmpty()) {
            return;
        }
        String missing = WITH_SYSCALL.contains(annotation)
                ? "@Syscall"
                : WITH_ASM.contains(annotation) || annotation.equals(Annotations.IN) ? "@Asm" : "@Syscall or @Asm";
        String why = "`" + method.getSimpleName() + "` carries "
                + (missing.contains("or") ? "neither @Syscall nor @Asm" : "no " + missing);
        String name = "@" + simpleName(annotation);
        findings.add(
                Annotations.isOfProgram(method)
                        ? useless(site.get(), name, why)
                        : useless(site.get(), name, why, missing));
    }

    private static Finding useless(Site site, String annotation, String why, String missing) {
        return Finding.of(RuleId.BAD_TARGET, site, annotation + " means nothing here")
                .note(why)
                .help("add " + missing + ", or remove " + annotation);
    }

    /** Which annotations a method carries. A record's accessor has the {@code @Out} of its component, where it means something. */
    private static List<String> companions(ExecutableElement method, List<String> annotations) {
        if (method.getAnnotationMirrors().isEmpty()) {
            return List.of();
        }
        boolean isAccessor = method.getEnclosingElement().getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty();
        List<String> carried = new ArrayList<>();
        for (String annotation : annotations) {
            boolean isOfComponent = isAccessor && annotation.equals(Annotations.OUT);
            if (!isOfComponent && Annotations.has(method, annotation)) {
                carried.add(annotation);
            }
        }
        return carried;
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
