package programs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs on the JVM what an executable runs without one: {@code java programs.Launcher Cat file}. */
final class Launcher {
    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        Class<?> program = Class.forName("programs." + args[0]);
        Method start = Arrays.stream(program.getDeclaredMethods())
                .filter(method -> method.getName().equals("start"))
                .findFirst()
                .orElseThrow();
        Class<?>[] types = start.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = types[i] == String[].class ? Arrays.copyOfRange(args, 1, args.length) : binding(types[i]);
        }
        try {
            start.invoke(null, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object binding(Class<?> type) throws ReflectiveOperationException {
        Class<?> binding = Class.forName(type.getName().replace('$', '_') + "Binding");
        Method load = binding.getDeclaredMethod("load");
        load.setAccessible(true);
        return load.invoke(null);
    }
}
