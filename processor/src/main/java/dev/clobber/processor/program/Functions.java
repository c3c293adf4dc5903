package dev.clobber.processor.program;

import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Width;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** The functions of a program, and which of their methods are still to be read. */
final class Functions {
    private final Map<ExecutableElement, Function> known = new HashMap<>();
    private final List<Function> all = new ArrayList<>();
    private final Deque<Work> open = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();

    /** A method to be read into a function. */
    record Work(ExecutableElement method, Function function) {}

    /** Begins with the method that others call. The kernel's call is unlike any of Java's, so Java calls another function. */
    Functions(ExecutableElement start, Function.Linkage linkage, String symbol) {
        Function first = add(start, linkage, symbol);
        if (linkage != Function.Linkage.ENTRY) {
            known.put(start, first);
        }
    }

    /** The function of a method. */
    Function of(ExecutableElement method) {
        Function function = known.get(method);
        if (function == null) {
            function = add(
                    method, Function.Linkage.INTERNAL, method.getSimpleName().toString());
            known.put(method, function);
        }
        return function;
    }

    private Function add(ExecutableElement method, Function.Linkage linkage, String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + "." + number;
        }
        Function function = new Function(name, linkage, result(method, linkage));
        all.add(function);
        open.add(new Work(method, function));
        return function;
    }

    private static Optional<Width> result(ExecutableElement method, Function.Linkage linkage) {
        TypeKind kind = method.getReturnType().getKind();
        return linkage == Function.Linkage.ENTRY || !Kinds.isNumber(kind)
                ? Optional.empty()
                : Optional.of(Kinds.width(kind));
    }

    /** The next method to be read. */
    Optional<Work> next() {
        return Optional.ofNullable(open.poll());
    }

    /** All functions, the first one first. */
    List<Function> all() {
        return all;
    }
}
