package dev.clobber.processor.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a program cannot have is told where it stands: {@code ^} in a body is right before that. */
class RefusalsTest {
    private static final String OTHERS = """
            interface Linux {
              @Syscall(nr = 0) @Clobbers({"rcx", "r11"}) long read(int fd, byte[] buf, @Length(of = "buf") long count);
              @Syscall(nr = 1) @Clobbers({"rcx", "r11"}) long write(int fd, byte[] buf, @Length(of = "buf") long count);
              @Syscall(nr = 2) @Clobbers({"rcx", "r11"}) int open(String path, int flags, int mode);
              @Syscall(nr = 4, gate = Gate.INT_0X80) int write32(int fd, byte[] buf, @Length(of = "buf") int count);
              @Asm("pdep {out}, {v}, {v}") @Out("reg") @Requires("bmi2") long deposit(@In("reg") long v);
              @Asm("sqrtsd {out}, {v}") @Out("xmm") double root(@In("xmm") double v);
              @Asm("mov {out}, 1") @Out("reg") long broken(@In("reg") long v);
              default int plain() { return 1; }
            }
            class Elsewhere {
              static int there() { return 1; }
              static int count;
              static final int[] SHARED = {1};
            }
            """;

    private static final String MEMBERS = """
            static int counter;
            static final int LATER = Integer.parseInt("5");
            static final int[] TABLE = {1, 2};
            static final int[] WRITTEN = {1, 2};
            static final String[] NAMES = {"a"};
            final int field = 3;
            static private void change() { WRITTEN[0]++; }
            static private native int foreign(int n);
            static private byte[] make() { return new byte[3]; }
            private int instance() { return 1; }
            static private double half(int n) { return n / 2.0; }
            static private int many(int... n) { return n.length; }
            """;

    @TestFactory
    List<DynamicTest> refusals() {
        Map<String, String> bodies = new TreeMap<>();
        // Floating point
        add(bodies, "float and double are not supported", "int NAME(int a) { return (int) (a ^* 1.5); }");
        add(bodies, "float and double are not supported", "void NAME(int a) { double ^d = a; }");
        add(bodies, "float and double are not supported", "void NAME(int a) { var d = ^1.5f; }");
        add(bodies, "float and double are not supported", "void NAME(float ^a) { }");
        add(bodies, "float and double are not supported", "boolean NAME(int a) { return a ^< 1.5; }");
        add(bodies, "float and double are not supported", "void NAME(int a) { a ^+= 1.5; }");
        add(bodies, "float and double are not supported", "void NAME() { double[] d = ^new double[3]; }");
        // References
        add(bodies, "an object is not supported", "void NAME() { ^new Object(); }");
        add(bodies, "an object is not supported", "void NAME() { Object o = ^new Object(); }");
        add(bodies, "a local variable of the type `java.lang.Integer`", "void NAME(int a) { Integer ^b = a; }");
        add(bodies, "a string that is not constant", "void NAME(int a) { String s = \"a\" ^+ a; }");
        add(bodies, "a string that is not constant", "void NAME(int a) { String s = \"a\"; s ^+= a; }");
        add(bodies, "cannot compare references", "boolean NAME(byte[] a) { return a ^== null; }");
        add(bodies, "`int[][]` is not supported", "void NAME() { int[][] a = ^new int[3][4]; }");
        add(bodies, "`int[][]` is not supported", "void NAME() { int[][] a = ^{{1}}; }");
        add(bodies, "`java.lang.String[]` is not supported", "void NAME() { String[] a = ^{\"a\"}; }");
        add(bodies, "a parameter of the type `java.lang.Object`", "void NAME(Object ^a) { }");
        add(bodies, "a parameter of the type `java.lang.String`", "void NAME(String ^a) { }");
        add(bodies, "the size of an array has to be a constant", "void NAME(int n) { byte[] a = new byte[^n]; }");
        add(bodies, "does not fit", "void NAME() { byte[] a = new byte[^-1]; }");
        add(bodies, "made in a loop", "void NAME() { while (true) { byte[] a = ^new byte[3]; a[0]++; } }");
        add(bodies, "made in a loop", "void NAME() { for (;;) { byte[] a = ^{1}; a[0]++; } }");
        add(bodies, "made in a loop", "void NAME() { for (;;) { byte[] a = \"a\"^.getBytes(); a[0]++; } }");
        add(bodies, "returns a reference", "void NAME() { ^make(); }");
        add(bodies, "an element of this array cannot be assigned", "void NAME(Linux os) { NAMES^[0] = null; }");
        // Statements
        add(bodies, "`try` is not supported", "void NAME() { ^try { } finally { } }");
        add(bodies, "`throw` is not supported", "void NAME() { ^throw new RuntimeException(); }");
        add(bodies, "`synchronized` is not supported", "void NAME() { ^synchronized (T.class) { } }");
        add(bodies, "a class inside a method", "void NAME() { ^class C { } }");
        add(bodies, "a lambda expression", "void NAME() { Runnable r = ^() -> { }; }");
        add(bodies, "a method reference", "void NAME() { Runnable r = ^T::change; }");
        add(bodies, "`instanceof`", "boolean NAME(byte[] a) { return (Object) a ^instanceof byte[]; }");
        add(bodies, "a `switch` on this type", "void NAME() { String s = \"a\"; switch (^s) { case \"a\": } }");
        // Names
        add(bodies, "the field `counter` is no constant", "int NAME() { return ^counter; }");
        add(bodies, "`counter` cannot be assigned", "void NAME() { ^counter = 1; }");
        add(bodies, "`counter` cannot be assigned", "void NAME() { ^counter++; }");
        add(bodies, "the field `LATER` is no constant", "int NAME() { return ^LATER; }");
        add(bodies, "`WRITTEN` is written to", "int NAME() { return ^WRITTEN[0]; }");
        add(bodies, "the field `Elsewhere.count` is no constant", "int NAME() { return Elsewhere^.count; }");
        add(bodies, "the field `Elsewhere.SHARED` is no constant", "int NAME() { return Elsewhere^.SHARED[0]; }");
        add(bodies, "the field `NAMES` is no constant", "int NAME() { return ^NAMES.length; }");
        // Calls
        add(bodies, "`foreign` is native", "int NAME() { return ^foreign(1); }");
        add(bodies, "`there` is a method of `Elsewhere`", "int NAME() { return Elsewhere^.there(); }");
        add(
                bodies,
                "absent-body: `parseInt` comes from the class file",
                "int NAME() { return Integer^.parseInt(\"1\"); }");
        add(bodies, "`println` is neither static nor bound", "void NAME() { System.out^.println(1); }");
        add(bodies, "`plain` is neither static nor bound", "int NAME(Linux os) { return os^.plain(); }");
        add(bodies, "float and double are not supported", "int NAME() { return (int) ^half(1); }");
        add(bodies, "`many` takes a variable number", "int NAME() { return ^many(1, 2); }");
        add(bodies, "`substring` of this string", "void NAME() { String s = \"abc\"^.substring(1); }");
        add(bodies, "a copy of an array", "void NAME(byte[] a) { byte[] b = java.util.Arrays^.copyOfRange(a, 1, 2); }");
        // Bound calls
        add(
                bodies,
                "writes into this copy",
                "void NAME(Linux os, byte[] a) { os.read(0, java.util.Arrays^.copyOfRange(a, 1, 2), 1); }");
        add(
                bodies,
                "a later argument may change",
                "void NAME(Linux os, byte[] a) { os.write(0, java.util.Arrays^.copyOfRange(a, 1, 2), a[0] = 1); }");
        add(bodies, "the string has a NUL", "void NAME(Linux os) { os.open(^\"a\\0b\", 0, 0); }");
        add(bodies, "`int 0x80` takes addresses of 32 bits", "void NAME(Linux os, byte[] a) { os^.write32(0, a, 1); }");
        add(bodies, "`deposit` requires `bmi2`", "long NAME(Linux os) { return os^.deposit(1); }");
        add(bodies, "float and double are not supported", "void NAME(Linux os) { os^.root(1); }");
        add(bodies, "`broken` does not keep the rules", "void NAME(Linux os) { os^.broken(1); }");

        StringBuilder members = new StringBuilder();
        bodies.forEach((name, body) -> members.append("static ")
                .append(body.substring(body.indexOf('|') + 1)
                        .replace("NAME(", name + "(")
                        .replace("^", ""))
                .append('\n'));
        Reading reading = Reading.of("refusals", members + MEMBERS, OTHERS);
        return bodies.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue(), () -> check(reading, bodies, entry.getKey(), entry.getValue())))
                .toList();
    }

    private static void add(Map<String, String> bodies, String message, String body) {
        bodies.put("r" + (char) ('a' + bodies.size() / 26) + (char) ('a' + bodies.size() % 26), message + "|" + body);
    }

    private static void check(Reading reading, Map<String, String> bodies, String name, String expected) {
        int line = 4 + List.copyOf(bodies.keySet()).indexOf(name);
        String body = expected.substring(expected.indexOf('|') + 1);
        int column = "static ".length() + body.replace("NAME(", name + "(").indexOf('^') + 1;
        List<String> told = reading.messages().stream()
                .filter(message -> message.startsWith("T.java:" + line + ":"))
                .toList();
        assertEquals(1, told.size(), () -> told + " of " + reading.messages().size());
        assertTrue(told.get(0).contains(expected.substring(0, expected.indexOf('|'))), told::toString);
        assertTrue(told.get(0).startsWith("T.java:" + line + ":" + column + ": error:"), () -> column + " " + told);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Reading reading = Reading.of("several", """
                static void several(int a) {
                  double d = a;
                  d++;
                  int b = (int) d;
                  try { b++; } finally { }
                  Object o = null;
                  o.hashCode();
                  b += missing();
                }
                static private int missing() { return new int[0].hashCode(); }
                """);
        assertEquals(
                List.of(),
                reading.messages().stream()
                        .filter(line -> !line.contains("error"))
                        .toList());
        assertEquals(4, reading.messages().size(), reading.messages()::toString);
    }
}
