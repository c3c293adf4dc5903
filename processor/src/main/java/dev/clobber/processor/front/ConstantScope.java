package dev.clobber.processor.front;

import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The compile-time constants that a template can name: by their simple names those of the type, its supertypes, and the types around
 * it; those of other types behind the name of the type, {@code Limits.MAX}.
 */
final class ConstantScope {
    private static final Pattern NAME = Pattern.compile("\\{\\s*([\\p{L}_$][\\p{L}\\p{N}_$.]*)");

    private final Elements elements;
    /** What each type that was asked has. */
    private final Map<TypeElement, Map<String, Object>> members = new HashMap<>();

    ConstantScope(Elements elements) {
        this.elements = elements;
    }

    /**
     * The constants that a template of a type's method names.
     *
     * @param operands names that are operands of the method, which go before constants
     */
    Map<String, Object> named(TypeElement type, NameList template, Set<String> operands) {
        Map<String, Object> constants = new TreeMap<>();
        for (Sited<String> line : template.names()) {
            Matcher matcher = NAME.matcher(line.value());
            while (matcher.find()) {
                String name = matcher.group(1);
                if (operands.contains(name)) {
                    continue;
                }
                find(type, name).ifPresent(value -> constants.put(name, value));
            }
        }
        return constants;
    }

    private Optional<Object> find(TypeElement type, String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? inScope(type, name)
                : type(type, name.substring(0, dot)).flatMap(owner -> member(owner, name.substring(dot + 1)));
    }

    private Optional<Object> inScope(TypeElement type, String name) {
        for (Element scope = type; scope instanceof TypeElement around; scope = scope.getEnclosingElement()) {
            Optional<Object> value = member(around, name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<Object> member(TypeElement type, String name) {
        return Optional.ofNullable(
                members.computeIfAbsent(type, this::constants).get(name));
    }

    private Map<String, Object> constants(TypeElement type) {
        Map<String, Object> constants = new HashMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(elements.getAllMembers(type))) {
            if (field.getConstantValue() != null) {
                constants.putIfAbsent(field.getSimpleName().toString(), field.getConstantValue());
            }
        }
        return constants;
    }

    /** A type by the name that the source would use: nested in one around, in the same package, of java.lang, or with its package. */
    private Optional<TypeElement> type(TypeElement from, String name) {
        for (Element scope = from; scope instanceof TypeElement around; scope = scope.getEnclosingElement()) {
            TypeElement nested = elements.getTypeElement(around.getQualifiedName() + "." + name);
            if (nested != null || around.getSimpleName().contentEquals(name)) {
                return Optional.of(nested == null ? around : nested);
            }
        }
        String home = elements.getPackageOf(from).getQualifiedName().toString();
        return Optional.ofNullable(elements.getTypeElement(home.isEmpty() ? name : home + "." + name))
                .or(() -> Optional.ofNullable(elements.getTypeElement("java.lang." + name)))
                .or(() -> Optional.ofNullable(elements.getTypeElement(name)));
    }
}
