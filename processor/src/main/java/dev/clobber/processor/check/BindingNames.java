package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
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
        List<TypeElement> all = new ArrayList<>();
        addWithParents(type.element(), all);
        checkFactory(all, findings);
        checkBinding(type, all, findings);
    }

    private static void checkFactory(List<TypeElement> types, Findings findings) {
        for (TypeElement type : types) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (clashes(method)) {
                    findings.add(Finding.of(
                                    RuleId.GENERATED_NAME,
                                    Site.of(method),
                                    code("load()") + " is also the name of the static method that loads a binding")
                            .note("a class cannot have both")
                            .help("rename the method"));
                    return;
                }
            }
        }
    }

    private static void checkBinding(BoundType bound, List<TypeElement> types, Findings findings) {
        List<Element> named = new ArrayList<>();
        for (TypeElement type : types) {
            named.addAll(ElementFilter.typesIn(type.getEnclosedElements()));
        }
        named.addAll(bound.element().getTypeParameters());
        for (Element inner : named) {
            if (inner.getSimpleName().contentEquals(bound.bindingName())) {
                findings.add(Finding.of(
                                RuleId.GENERATED_NAME,
                                Site.of(inner),
                                code(bound.bindingName()) + " is also the name of the binding of "
                                        + code(bound.element().getSimpleName().toString()))
                        .note("within the binding, the name would mean both")
                        .help("rename the type"));
                return;
            }
        }
    }

    private static void addWithParents(TypeElement type, List<TypeElement> all) {
        all.add(type);
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared) {
                addWithParents((TypeElement) declared.asElement(), all);
            }
        }
    }

    private static boolean clashes(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getSimpleName().contentEquals("load")
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }
}
