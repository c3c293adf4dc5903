package dev.clobber.processor.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The types of this compilation that have source, over all rounds: those at whose parts javac can point. */
public final class SourceTypes {
    private final Set<String> names = new HashSet<>();

    /** Makes an empty set. */
    public SourceTypes() {}

    /**
     * Takes in the types of a round.
     *
     * @param roots the round's top-level elements
     * @return all types among them, nested ones included
     */
    public List<TypeElement> add(Set<? extends Element> roots) {
        List<TypeElement> types = new ArrayList<>();
        for (TypeElement root : ElementFilter.typesIn(roots)) {
            addWithNested(root, types);
        }
        for (TypeElement type : types) {
            names.add(type.getQualifiedName().toString());
        }
        return types;
    }

    /** Whether an element is declared in a type with source. */
    public boolean contains(Element element) {
        Element type = element;
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return type instanceof TypeElement known
                && names.contains(known.getQualifiedName().toString());
    }

    private static void addWithNested(TypeElement type, List<TypeElement> types) {
        types.add(type);
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            addWithNested(nested, types);
        }
    }
}
