package dev.clobber.processor.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrInterpreter;
import dev.clobber.processor.ir.IrPrinter;
import dev.clobber.processor.ir.Program;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;

/** Methods that the JVM and the interpreter of the intermediate representation both run, on the same arguments. */
final class Comparison {
    private static final long STEPS = 100_000;
    private static final int MOST = 400;

    private static final Map<Class<?>, List<Object>> EDGES = Map.of(
            boolean.class, List.of(false, true),
            byte.class, List.of((byte) 0, (byte) 1, (byte) -1, (byte) 5, (byte) 127, (byte) -128),
            short.class, List.of((short) 0, (short) 1, (short) -1, (short) 300, Short.MAX_VALUE, Short.MIN_VALUE),
            char.class, List.of('\0', '\1', 'a', '\u00ff', '\u8000', '\uffff'),
            int.class, List.of(0, 1, -1, 2, 31, 33, 1000, -12345, Integer.MAX_VALUE, Integer.MIN_VALUE),
            long.class,
                    List.of(
                            0L,
                            1L,
                            -1L,
                            3L,
                            63L,
                            65L,
                            1L << 32,
                            -(1L << 31) - 1,
                            0x123456789abcdefL,
                            Long.MAX_VALUE,
                            Long.MIN_VALUE));

    private Comparison() {}

    /**
     * Makes a test of each method.
     *
     * @param methods their sources by name, with {@code NAME} for that
     * @param others members of the class, and types beside it
     */
    static List<DynamicTest> tests(String folder, Map<String, String> methods, String... others) {
        StringBuilder members = new StringBuilder();
        methods.forEach((name, source) ->
                members.append("static ").append(source.replace("NAME", name)).append('\n'));
        for (String other : others) {
            members.append(other).append('\n');
        }
        Reading reading = Reading.of(folder, members.toString());
        assertEquals(
                List.of(),
                reading.messages().stream()
                        .filter(line -> line.contains("error"))
                        .toList());
        List<DynamicTest> tests = new ArrayList<>();
        methods.forEach((name, source) -> tests.add(DynamicTest.dynamicTest(source, () -> compare(reading, name))));
        return tests;
    }

    private static void compare(Reading reading, String name) throws ReflectiveOperationException {
        Method method = Arrays.stream(reading.compiled().getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        Program program = reading.program(name);
        for (Object[] arguments : arguments(method.getParameterTypes())) {
            String expected = onJvm(method, arguments);
            String actual = interpreted(program, method.getReturnType(), arguments);
            assertEquals(expected, actual, () -> Arrays.toString(arguments) + "\n" + IrPrinter.print(program));
        }
    }

    /** All combinations of edges, or many of them. */
    private static List<Object[]> arguments(Class<?>[] types) {
        List<Object[]> all = new ArrayList<>(List.of(new Object[][] {new Object[0]}));
        for (Class<?> type : types) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] some : all) {
                for (Object edge : EDGES.get(type)) {
                    Object[] more = Arrays.copyOf(some, some.length + 1);
                    more[some.length] = edge;
                    longer.add(more);
                }
            }
            all = longer;
        }
        if (all.size() > MOST) {
            java.util.Collections.shuffle(all, new Random(1));
            return all.subList(0, MOST);
        }
        return all;
    }

    private static String onJvm(Method method, Object[] arguments) throws ReflectiveOperationException {
        try {
            return String.valueOf(number(method.invoke(null, arguments)));
        } catch (InvocationTargetException thrown) {
            return thrown.getCause().getClass().getName();
        }
    }

    private static String interpreted(Program program, Class<?> result, Object[] arguments) {
        Function function = program.functions().get(0);
        long[] numbers = new long[arguments.length];
        for (int i = 0; i < numbers.length; i++) {
            // C leaves bits beyond a narrow type as they are.
            numbers[i] = number(arguments[i]) ^ noise(arguments[i]);
        }
        try {
            long number = new IrInterpreter(new IrInterpreter.Outside() {}, STEPS).run(function, numbers);
            return String.valueOf(result == void.class ? 0 : number);
        } catch (IrInterpreter.Thrown thrown) {
            String[] parts = thrown.getMessage().split(": ");
            return parts[1];
        }
    }

    private static long noise(Object value) {
        if (value instanceof Boolean || value instanceof Byte) {
            return 0x5a_a500;
        }
        return value instanceof Character || value instanceof Short ? 0x7a5a_0000 : 0;
    }

    private static long number(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Character character) {
            return character;
        }
        return value == null ? 0 : ((Number) value).longValue();
    }
}
