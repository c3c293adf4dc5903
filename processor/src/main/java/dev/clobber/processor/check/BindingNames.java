package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.BoundType;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * {@code generated-name}: an interface with a method {@code load()}, which is what the binding calls its factory, or with a type that
 * has the binding's own name, which the binding would inherit.
 */
final class BindingNames {
    void check(BoundType type, Findings findings) {
        if (type.kind() != BoundType.Kind.INTERFACE) {
            return;
        }
        withParents(type.element())
                .flatMap(parent -> ElementFilter.methodsIn(parent.getEnclosedElements()).stream())
                .filter(BindingNames::clashes)
                .findFirst()
                .ifPresent(method -> findings.add(Finding.of(
                                RuleId.GENERATED_NAME,
                                Site.of(method),
                                code("load()") + " is also the name of the static method that loads a binding")
                        .note("a class cannot have both")
                        .help("rename the method")));
        Stream.concat(
                        withParents(type.element())
                                .flatMap(parent -> ElementFilter.typesIn(parent.getEnclosedElements()).stream()),
                        type.element().getTypeParameters().stream())
                .filter(inner -> inner.getSimpleName().contentEquals(type.bindingName()))
                .findFirst()
                .ifPresent(inner -> findings.add(Finding.of(
                                RuleId.GENERATED_NAME,
                                Site.of(inner),
                                code(type.bindingName()) + " is also the name of the binding of "
                                        + code(type.element().getSimpleName().toString()))
                        .note("within the binding, the name would mean both")
                        .help("rename the type")));
    }

    private static Stream<TypeElement> withParents(TypeElement type) {
        Stream<TypeElement> parents = type.getInterfaces().stream()
                .filter(DeclaredType.class::isInstance)
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .flatMap(BindingNames::withParents);
        return Stream.concat(Stream.of(type), parents);
    }

    private static boolean clashes(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return method.getSimpleName().contentEquals("load")
                && method.getParameters().isEmpty()
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE);
    }
}
