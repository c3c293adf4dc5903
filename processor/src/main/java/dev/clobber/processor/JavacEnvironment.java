package dev.clobber.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * javac's own environment, which alone has trees. Build tools put others before it: Gradle a class with a field {@code delegate},
 * IntelliJ a {@link Proxy}.
 */
final class JavacEnvironment {
    private static final String JAVAC = "com.sun.tools.javac.";
    private static final int MOST_WRAPPERS = 16;

    private JavacEnvironment() {}

    /** The environment of javac behind another, or that itself; empty for another compiler. */
    static Optional<ProcessingEnvironment> behind(ProcessingEnvironment environment) {
        Optional<ProcessingEnvironment> inner = Optional.of(environment);
        for (int i = 0; i < MOST_WRAPPERS && inner.isPresent(); i++) {
            if (inner.get().getClass().getName().startsWith(JAVAC)) {
                return inner;
            }
            inner = unwrap(inner.get());
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> unwrap(ProcessingEnvironment wrapper) {
        Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (value(field, holder) instanceof ProcessingEnvironment inner && inner != wrapper) {
                    return Optional.of(inner);
                }
            }
        }
        return Optional.empty();
    }

    /** What a field holds; null where nobody may know, as in the classes of another module. */
    private static @Nullable Object value(Field field, Object holder) {
        boolean canHold = field.getType().isAssignableFrom(ProcessingEnvironment.class)
                || ProcessingEnvironment.class.isAssignableFrom(field.getType());
        if (!canHold || Modifier.isStatic(field.getModifiers())) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException | RuntimeException closed) {
            return null;
        }
    }
}
