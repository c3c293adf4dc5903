package dev.clobber.runtime;

import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks the JDK what it answers according to who asks: a resource of a named module is open to that module alone, a library
 * belongs to the loader of the class that loads it, and native access is granted to a module.
 *
 * <p>{@link Caller} defines this very class file a second time, under another name, in the package of the class that wants its
 * machine code. So it must not name any class outside {@code java.base}, and must speak through interfaces of the JDK.
 */
// Consumer and Function each have a method `andThen`, which nobody calls here.
@SuppressWarnings("overloads")
final class InjectedCaller implements Function<String, InputStream>, Consumer<String> {
    private final Class<?> type;

    InjectedCaller(Class<?> type) {
        this.type = type;
    }

    @Override
    public InputStream apply(String resource) {
        return type.getResourceAsStream(resource);
    }

    @Override
    public void accept(String path) {
        System.load(path);
    }
}
