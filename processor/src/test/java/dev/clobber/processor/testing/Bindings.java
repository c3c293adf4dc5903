package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Compiles an interface of these tests once more, this time with the processor, and loads what comes of it into this JVM.
 *
 * <p>So a test calls its interface as Java does, with types. The interface is the one that the build compiled; the binding belongs to
 * a class loader of its own below.
 */
public final class Bindings {
    private Bindings() {}

    /** Binds an interface. */
    public static <T> T bind(Class<T> contract, Way way) {
        return bind(contract, way, "", UnaryOperator.identity());
    }

    /**
     * Binds an interface with another contract.
     *
     * @param variant a word for what is different
     * @param edit makes it different, in the source text
     */
    public static <T> T bind(Class<T> contract, Way way, String variant, UnaryOperator<String> edit) {
        String source = edit.apply(source(contract));
        String name = contract.getSimpleName() + (way == Way.NATIVES ? "Natives" : "");
        Javac.Result compiled = Javac.into(directory(contract, way, variant))
                .options(way.option())
                .source(
                        contract.getPackageName().replace('.', '/') + "/" + name + ".java",
                        way == Way.NATIVES ? natives(source, contract.getSimpleName(), name) : source)
                .run();
        ClassLoader loader = loader(compiled.requireClean());
        return way == Way.NATIVES ? proxy(contract, loader, name) : binding(contract, loader);
    }

    /** Where the files of a bound interface are. */
    public static Path directory(Class<?> contract, Way way, String variant) {
        return Places.fresh(contract.getSimpleName() + "-" + way + variant);
    }

    /** A class loader for compiled classes, below that of these tests. */
    public static URLClassLoader loader(Path... places) {
        try {
            URL[] urls = new URL[places.length];
            for (int i = 0; i < places.length; i++) {
                urls[i] = places[i].toUri().toURL();
            }
            return new URLClassLoader(urls, Bindings.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls {@code load()} of an interface's binding. */
    public static <T> T binding(Class<T> contract, ClassLoader loader) {
        try {
            Method load = loader.loadClass(contract.getName() + "Binding").getMethod("load");
            return contract.cast(load.invoke(null));
        } catch (InvocationTargetException e) {
            throw sneak(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T proxy(Class<T> contract, ClassLoader loader, String name) {
        try {
            Class<?> natives = Class.forName(contract.getPackageName() + "." + name, true, loader);
            return contract.cast(Proxy.newProxyInstance(
                    contract.getClassLoader(), new Class<?>[] {contract}, (self, method, arguments) -> {
                        try {
                            return natives.getMethod(method.getName(), method.getParameterTypes())
                                    .invoke(null, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String source(Class<?> contract) {
        try {
            return Files.readString(Places.testSource(contract));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same declarations in a class: every method becomes {@code static native}. */
    private static String natives(String source, String contract, String name) {
        return source.replace(
                        "public interface " + contract + " {",
                        "public final class " + name + " {\n    static {\n        dev.clobber.runtime.MachineCode.load("
                                + "java.lang.invoke.MethodHandles.lookup());\n    }\n")
                .replaceAll(
                        "(?m)^    (void|boolean|byte|int|long|float|double) (\\w+)\\(",
                        "    public static native $1 $2(")
                .replaceAll("(?m)^    (String \\w+ =)", "    static final $1");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
