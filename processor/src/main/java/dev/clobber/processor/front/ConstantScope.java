package dev.clobber.processor.front;

import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            String text = line.value();
            for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
                String name = nameBehind(text, brace);
                if (name.isEmpty() || operands.contains(name)) {
                    continue;
                }
                Optional<Object> value = find(type, name);
                if (value.isPresent()) {
                    constants.put(name, value.get());
                }
            }
        }
        return constants;
    }

    /** The name behind a brace, with those of types before it; empty where none begins there. */
    private static String nameBehind(String text, int brace) {
        int start = brace + 1;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == text.length() || !Character.isJavaIdentifierStart(text.codePointAt(start))) {
            return "";
        }
        int end = start;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.codePointAt(end)) || text.charAt(end) == '.')) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(start, end);
    }

    private Optional<Object> find(TypeElement type, String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return inScope(type, name);
        }
        Optional<TypeElement> owner = type(type, name.substring(0, dot));
        return owner.isPresent() ? member(owner.get(), name.substring(dot + 1)) : Optional.empty();
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
