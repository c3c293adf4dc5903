package dev.clobber.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A type some of whose methods become machine code.
 *
 * @param element the declaration
 * @param kind what is generated for it
 * @param packageName its package, empty for the unnamed one
 * @param flatName its name without the package, nested types joined with {@code _}
 * @param methods the methods, its own and inherited ones, in a stable order
 */
public record BoundType(
        TypeElement element, Kind kind, String packageName, String flatName, List<BoundMethod> methods) {

    /** The two ways to declare bound methods. */
    public enum Kind {
        /** An interface, for which a binding class is generated. */
        INTERFACE,
        /** A generic interface with operands of a type that only sub-interfaces fix: those get bindings, it gets none. */
        OPEN_INTERFACE,
        /** A class with {@code static native} methods, which binds itself. */
        NATIVE_CLASS
    }

    /** Copies the list. */
    public BoundType {
        methods = List.copyOf(methods);
    }

    /** The simple name of the binding class: {@code LinuxBinding}, {@code Outer_LinuxBinding}. */
    public String bindingName() {
        return flatName + "Binding";
    }

    /** The fully qualified name, for messages and resources. */
    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
