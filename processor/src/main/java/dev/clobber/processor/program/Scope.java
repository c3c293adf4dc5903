package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** What the local variables and parameters of a method stand for. Java lets no two of them be mixed up, so blocks do not matter. */
final class Scope {
    private final Usage usage;
    private final Emitter emit;
    private final Map<VariableElement, Meaning> meanings = new HashMap<>();
    /** Of the variables that are assigned more than once, or behind their declaration. */
    private final Map<Variable, VariableElement> changing = new HashMap<>();

    Scope(Usage usage, Emitter emit) {
        this.usage = usage;
        this.emit = emit;
    }

    Optional<Meaning> find(VariableElement element) {
        return Optional.ofNullable(meanings.get(element));
    }

    /** Declares a variable that never stands for anything else. */
    void bind(VariableElement element, Meaning meaning) {
        meanings.put(element, meaning);
    }

    /** Whether a variable is assigned at its declaration alone. */
    boolean isFixed(VariableElement element) {
        return !usage.isReassigned(element);
    }

    /** Makes what holds a part of a variable. */
    Variable variable(VariableElement element, String suffix, Width width) {
        Variable variable = emit.variable(element.getSimpleName() + suffix, width);
        watch(element, variable);
        return variable;
    }

    /** Remembers what holds a part of a variable. */
    void watch(VariableElement element, Variable variable) {
        if (usage.isReassigned(element)) {
            changing.put(variable, element);
        }
    }

    /** A value that an assignment in one of the expressions to come does not change. */
    Value kept(Value value, Width width, TreePath... later) {
        VariableElement element = value instanceof Variable variable ? changing.get(variable) : null;
        if (element == null) {
            return value;
        }
        Set<VariableElement> assigned = new HashSet<>();
        for (TreePath path : later) {
            assigned.addAll(usage.assignedIn(path));
        }
        return assigned.contains(element) ? emit.saved(value, width) : value;
    }

    /** The same for whatever an expression comes to. */
    Meaning kept(Meaning meaning, TreePath... later) {
        if (meaning instanceof Meaning.Number number) {
            return new Meaning.Number(kept(number.value(), Kinds.width(number.kind()), later), number.kind());
        }
        if (meaning instanceof Meaning.Array array) {
            return new Meaning.Array(
                    kept(array.address(), Width.LONG, later), kept(array.length(), Width.INT, later), array.kind());
        }
        return meaning instanceof Meaning.CommandText text
                ? new Meaning.CommandText(kept(text.address(), Width.LONG, later))
                : meaning;
    }
}
