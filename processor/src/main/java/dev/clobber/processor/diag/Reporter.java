package dev.clobber.processor.diag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Prints findings through javac: the only class that touches the {@link Messager}; a {@link Place} in a body prints by itself.
 *
 * <p>It silences warnings that {@code @SuppressWarnings} names (javac does not do that for processors), turns warnings into
 * errors on request, says each thing once however many types inherit it, and re-anchors what javac could not place.
 */
public final class Reporter {
    private final Messager messager;
    private final boolean warningsAreErrors;
    private final Predicate<Element> hasPosition;
    private final Set<Said> said = new HashSet<>();

    /**
     * Makes a reporter.
     *
     * @param messager where messages go
     * @param warningsAreErrors whether {@code -Aclobber.werror} was given
     * @param hasPosition whether javac can point at an element; false for members of class files
     */
    public Reporter(Messager messager, boolean warningsAreErrors, Predicate<Element> hasPosition) {
        this.messager = messager;
        this.warningsAreErrors = warningsAreErrors;
        this.hasPosition = hasPosition;
    }

    private record Said(RuleId rule, Object place, String headline) {}

    /**
     * Prints the findings of a bound type.
     *
     * @param type the type, at which findings about members of class files are shown
     * @param findings what was found, in the order in which to print it
     * @return whether nothing among it is an error, told now or before
     */
    public boolean report(TypeElement type, List<Finding> findings) {
        boolean isClean = true;
        for (Finding finding : findings) {
            if (isSilenced(finding)) {
                continue;
            }
            isClean &= !isError(finding);
            if (said.add(key(finding))) {
                print(type, finding);
            }
        }
        return isClean;
    }

    /** Prints a remark that asks nothing of the user. */
    public void note(Element element, String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text, element);
    }

    /** Prints a remark about the whole compilation. */
    public void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    /** Prints what is wrong with the command line. */
    public void error(String text) {
        messager.printMessage(Diagnostic.Kind.ERROR, text);
    }

    private static Said key(Finding finding) {
        Site site = finding.site();
        return new Said(finding.rule(), innermost(site), finding.headline());
    }

    private static Object innermost(Site site) {
        if (site.place().isPresent()) {
            return site.place().get();
        }
        if (site.value().isPresent()) {
            return site.value().get();
        }
        return site.annotation().isPresent() ? site.annotation().get() : site.element();
    }

    private boolean isSilenced(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            return false;
        }
        // A warning about a member of a class file was given when that class was compiled.
        if (!hasPosition.test(finding.site().element())) {
            return true;
        }
        for (Element element = finding.site().element(); element != null; element = element.getEnclosingElement()) {
            if (element.getAnnotationMirrors().stream()
                    .anyMatch(mirror -> names(mirror, finding.rule().suppression()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an annotation is a {@code @SuppressWarnings} that names a word; what is in it may be an error of the user's. */
    private static boolean names(AnnotationMirror mirror, String word) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(SuppressWarnings.class.getName())
                && mirror.getElementValues().values().stream()
                        .flatMap(value -> value.getValue() instanceof List<?> words ? words.stream() : Stream.empty())
                        .anyMatch(value -> value instanceof AnnotationValue one && word.equals(one.getValue()));
    }

    private boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR || warningsAreErrors;
    }

    private void print(TypeElement type, Finding finding) {
        Diagnostic.Kind kind = isError(finding) ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
        Site site = finding.site();
        if (!hasPosition.test(site.element())) {
            messager.printMessage(kind, text(finding, "[" + qualified(site.element()) + "] "), type);
            return;
        }
        String text = text(withHeir(finding, type), "");
        if (site.place().isPresent()) {
            site.place().get().print(kind, text);
        } else if (site.value().isPresent()) {
            messager.printMessage(
                    kind,
                    text,
                    site.element(),
                    site.annotation().orElseThrow(),
                    site.value().get());
        } else if (site.annotation().isPresent()) {
            messager.printMessage(kind, text, site.element(), site.annotation().get());
        } else {
            messager.printMessage(kind, text, site.element());
        }
    }

    /** A method of a generic interface is wrong perhaps only in the types that an heir gives it. */
    private static Finding withHeir(Finding finding, TypeElement type) {
        Element method = finding.site().element();
        while (method.getEnclosingElement() instanceof ExecutableElement) {
            method = method.getEnclosingElement();
        }
        boolean isInherited = method instanceof ExecutableElement
                && method.getEnclosingElement() instanceof TypeElement owner
                && !owner.equals(type)
                && !owner.getTypeParameters().isEmpty();
        return isInherited
                ? finding.note(Words.code(method.getSimpleName().toString()) + " is inherited by "
                        + Words.code(type.getSimpleName().toString()))
                : finding;
    }

    private static String qualified(Element element) {
        Element member = element;
        while (!(member instanceof ExecutableElement) && !(member instanceof TypeElement)) {
            member = member.getEnclosingElement();
        }
        return member instanceof TypeElement
                ? member.getSimpleName().toString()
                : member.getEnclosingElement().getSimpleName() + "." + member.getSimpleName();
    }

    private static String text(Finding finding, String prefix) {
        StringBuilder text = new StringBuilder("[clobber:" + finding.rule().id() + "] " + prefix + finding.headline());
        finding.notes().forEach(note -> text.append("\nnote: ").append(note));
        finding.helps().forEach(help -> text.append("\nhelp: ").append(help));
        return text.toString();
    }
}
