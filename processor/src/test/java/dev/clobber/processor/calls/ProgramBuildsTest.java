package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ClobberProcessor;
import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.SourceRounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Where programs and objects are written, whoever runs the compiler. */
class ProgramBuildsTest {
    private static final String IMPORTS = "package app;\nimport dev.clobber.*;\n";
    private static final String LINUX = IMPORTS + """
            public interface Linux {
                @Syscall(name = "exit_group") @Clobbers(abi = "syscall") @NoReturn
                @SuppressWarnings("clobber:jvm-hazard")
                void exit(int status);
            }
            """;
    private static final String HELLO = IMPORTS + """
            class Hello {
                @Executable("hello")
                static void start(Linux linux) {
                    linux.exit(42);
                }

                static class Inner {
                    /**
                     * Adds {@code one}. And no more.
                     */
                    @Export("add_one")
                    static int addOne(int a, byte[] unused, Linux none) {
                        return a + 1;
                    }
                }
            }
            """;
    private static final List<String> FILES =
            List.of("add_one.h", "add_one.o", "add_one.o.lst", "hello", "hello.lst", "libadd_one.a");

    private static Javac hello(Path output) {
        return Javac.into(output).source("app/Linux.java", LINUX).source("app/Hello.java", HELLO);
    }

    private static List<String> names(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(Path program) throws IOException, InterruptedException {
        return new ProcessBuilder(program.toString()).start().waitFor();
    }

    @Test
    void besideTheClasses() throws IOException, InterruptedException {
        Path output = hello(Places.fresh("program-beside")).run().requireClean();
        Path place = output.resolve("native");
        assertEquals(FILES, names(place));
        assertEquals(42, status(place.resolve("hello")));
        for (String name : FILES) {
            assertEquals(name.equals("hello"), Files.isExecutable(place.resolve(name)), name);
        }
        String header = Files.readString(place.resolve("add_one.h"));
        assertTrue(header.contains("int32_t add_one(int32_t a, int8_t *unused, int32_t unused_length);"), () -> header);
        assertTrue(header.contains("/* Adds one. */"), () -> header);
        assertTrue(Files.readString(place.resolve("hello.lst")).contains("; Hello.java:"), "lines of the source");
        assertFalse(Files.exists(output.resolve("app/Hello.linux-x86-64.so")), "nothing of it is for a JVM");
    }

    @Test
    void whereTheUserSays() throws IOException, InterruptedException {
        Path place = Places.fresh("program-elsewhere").resolve("made/for/it");
        Path relative = Path.of("").toAbsolutePath().relativize(place);
        for (Path named : List.of(place, relative)) {
            Path output = hello(Places.fresh("program-classes"))
                    .options("-Aclobber.native=" + named)
                    .run()
                    .requireClean();
            assertEquals(FILES, names(place));
            assertEquals(42, status(place.resolve("hello")));
            assertFalse(Files.exists(output.resolve("native")));
            Files.delete(place.resolve("hello"));
        }
    }

    @Test
    void optionsThatMeanNothing() {
        Javac.Result result = hello(Places.fresh("program-options"))
                .options("-Aclobber.native", "-Aclobber.unwind=no")
                .run();
        assertEquals(
                List.of(
                        "error: -Aclobber.native=: expected a directory",
                        "error: -Aclobber.unwind=no: expected true or false"),
                result.messages());
        assertEquals(List.of(), names(result.output().resolve("native")));
    }

    @Test
    void theSameBytesEachTime() throws IOException {
        Path one = hello(Places.fresh("program-one")).run().requireClean();
        Path two = hello(Places.fresh("program-two")).run().requireClean();
        for (String name : FILES) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            one.resolve("native").resolve(name),
                            two.resolve("native").resolve(name)),
                    name);
        }
    }

    /** As IntelliJ does; its Filer is asked, and told where files come from. */
    @Test
    void underAProxy() throws IOException, InterruptedException {
        WrappingProcessor wrapping = new WrappingProcessor(new ClobberProcessor());
        Path output = hello(Places.fresh("program-wrapped"))
                .processors(wrapping)
                .run()
                .requireClean();
        assertEquals(42, status(output.resolve("native/hello")));
        assertTrue(
                wrapping.created().contains("/native/hello: app.Hello"),
                () -> wrapping.created().toString());
        assertTrue(
                wrapping.created().contains("/native/libadd_one.a: app.Hello.Inner"),
                () -> wrapping.created().toString());
    }

    /** Hands on to another processor an environment of a class of its own. */
    private static final class Wrapping extends AbstractProcessor {
        private final ClobberProcessor wrapped = new ClobberProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return wrapped.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return wrapped.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            wrapped.init(wrapper.apply(environment));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return wrapped.process(annotations, round);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                ProgramBuildsTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    /** What Gradle's wrapper looks like to whoever looks into it: another one, with a field. */
    private static class Delegating implements InvocationHandler {
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return call(delegate, method, arguments);
        }
    }

    private static final class Inheriting extends Delegating {
        Inheriting(ProcessingEnvironment delegate) {
            super(delegate);
        }
    }

    @Test
    void underSeveralWrappers() throws IOException, InterruptedException {
        Path output = hello(Places.fresh("program-wrappers"))
                .processors(new Wrapping(javac -> proxy(new Inheriting(proxy(new Delegating(javac))))))
                .run()
                .requireClean();
        assertEquals(42, status(output.resolve("native/hello")));
    }

    /** As another compiler's environment does, it leads to none of javac's. */
    @Test
    void withoutTrees() {
        UnaryOperator<ProcessingEnvironment> hiding = javac -> {
            Supplier<ProcessingEnvironment> hidden = () -> javac;
            return proxy((self, method, arguments) -> call(hidden.get(), method, arguments));
        };
        Javac.Result result = hello(Places.fresh("program-no-trees"))
                .processors(new Wrapping(hiding))
                .run();
        assertTrue(result.success());
        assertEquals(
                List.of("Hello.java:5:17: note: bodies are not compiled by this compiler, which has no com.sun.source:"
                        + " javac writes the programs and objects"),
                result.messages());
        assertTrue(Files.exists(result.output().resolve("app/Linux.linux-x86-64.so")), "all else works");
        assertFalse(Files.exists(result.output().resolve("native")));
    }

    @Test
    void withoutClasses() {
        Path output = hello(Places.fresh("program-proc-only"))
                .options("-proc:only")
                .run()
                .requireClean();
        assertFalse(Files.exists(output.resolve("native")));
    }

    /** Writes what the sources name in the first round and in the second. */
    private static SourceRounds generator() {
        return new SourceRounds(List.of(Map.entry("app.Hello", HELLO), Map.entry("app.Linux", LINUX)));
    }

    @Test
    void sourcesThatComeInLaterRounds() throws IOException, InterruptedException {
        Path output = Javac.into(Places.fresh("program-rounds"))
                .source("app/Other.java", "package app; class Other {}")
                .processors(generator(), new ClobberProcessor())
                .run()
                .requireClean();
        assertEquals(FILES, names(output.resolve("native")));
        assertEquals(42, status(output.resolve("native/hello")));
    }

    /** Where javac has something to say, we have nothing to add and nothing to write. */
    @Test
    void bodiesThatAreNotJava() {
        String[] bodies = {
            "if (a > 1) return a;", "int b; return b + a;", "return \"\";", "return foo(a);", "return a; a++;"
        };
        for (String body : bodies) {
            Javac.Result result = Javac.into(Places.fresh("program-not-java"))
                    .source(
                            "app/Bad.java",
                            IMPORTS + "class Bad { @Export(\"good\") static int good() { return 1; }\n"
                                    + "@Export(\"bad\") static int bad(int a) { " + body + " } }")
                    .run();
            assertEquals(1, result.messages().size(), () -> result.messages().toString());
            assertFalse(
                    result.messages().get(0).contains("clobber"),
                    () -> result.messages().toString());
            assertFalse(Files.exists(result.output().resolve("native")));
        }
    }

    /** A method that a linker supplies has no place in a library that the JVM loads. */
    @Test
    void externsAmongBoundNatives() throws IOException {
        String natives = IMPORTS + """
                class Natives {
                    @Syscall(name = "getpid") @Clobbers(abi = "syscall")
                    static native int getpid();

                    @Extern("elsewhere")
                    static native int elsewhere(int a);

                    @Export("twice")
                    static int twice(int a) {
                        return elsewhere(elsewhere(a));
                    }
                }
                """;
        Path output = Javac.into(Places.fresh("program-natives"))
                .source("app/Natives.java", natives)
                .run()
                .requireClean();
        String library = Files.readString(
                output.resolve("app/Natives.linux-x86-64.so"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(library.contains("Java_app_Natives_getpid"), "the bound one is there");
        assertFalse(library.contains("elsewhere"), "the other is not");
        String object =
                Files.readString(output.resolve("native/twice.o"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(object.contains("elsewhere"), "it is the object's");
    }

    /** A helper that two programs call, and that neither can have, is told of once. */
    @Test
    void oneCauseInTwoPrograms() {
        String shared = IMPORTS + """
                class Shared {
                    @Export("one") static int one(int a) { return helper(a); }
                    @Export("two") static int two(int a) { return helper(a); }
                    static int helper(int a) { return (int) (a * 1.5); }
                }
                """;
        Javac.Result result = Javac.into(Places.fresh("program-shared"))
                .source("app/Shared.java", shared)
                .run();
        assertEquals(1, result.messages().size(), () -> result.messages().toString());
        assertTrue(
                result.messages().get(0).contains("[clobber:unsupported]"),
                () -> result.messages().toString());
        assertFalse(Files.exists(result.output().resolve("native")));
    }
}
