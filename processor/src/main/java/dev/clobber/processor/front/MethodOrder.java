package dev.clobber.processor.front;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method in its place among others.
 *
 * @param name its name, which is all that has to be compared for most
 * @param method the method
 */
record MethodOrder(String name, ExecutableElement method) implements Comparable<MethodOrder> {
    /** By name, and those of one name by their types and by who declares them. */
    static List<ExecutableElement> sorted(Collection<ExecutableElement> methods) {
        List<MethodOrder> order = new ArrayList<>(methods.size());
        for (ExecutableElement method : methods) {
            order.add(new MethodOrder(method.getSimpleName().toString(), method));
        }
        Collections.sort(order);
        List<ExecutableElement> sorted = new ArrayList<>(methods.size());
        for (MethodOrder place : order) {
            sorted.add(place.method());
        }
        return sorted;
    }

    @Override
    public int compareTo(MethodOrder other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : rest().compareTo(other.rest());
    }

    private String rest() {
        return method.asType() + " " + method.getEnclosingElement();
    }
}
