package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac wrote is loaded from wherever programs lie. */
class LoadingTest {
    private static final String MODULE = "module app { requires dev.clobber; }";

    /** Private copies are made here, and here none may stay. */
    @TempDir
    Path copies;

    private static Javac compiler(String directory) {
        return Javac.into(Places.fresh(directory))
                .resource("app/Linux.java")
                .resource("app/Kernel.java")
                .resource("app/Main.java");
    }

    private static Path jar(Path classes) {
        Path jar = classes.resolveSibling(classes.getFileName() + ".jar");
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(writer, writer, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertEquals(0, exit, said::toString);
        return jar;
    }

    private void run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-Ddev.clobber.dir=" + copies));
        all.addAll(List.of(arguments));
        Outcome outcome = Tools.java(copies, all.toArray(new String[0]));
        assertEquals("fine\n", outcome.requireQuiet().out());
        try (Stream<Path> left = Files.list(copies)) {
            assertEquals(List.of(), left.toList(), "copies are gone");
        }
    }

    @Test
    void fromADirectory() throws IOException {
        Path classes = compiler("app-directory").run().requireClean();
        run("-cp", Places.path(classes, Places.annotations()), "app.Main");
    }

    @Test
    void fromAJar() throws IOException {
        Path jar = jar(compiler("app-jar").run().requireClean());
        run("-cp", Places.path(jar, Places.annotations()), "app.Main");
    }

    /** Nobody else may read a module's resources, nor is its package exported. */
    @Test
    void fromAModule() throws IOException {
        Path classes = compiler("app-module")
                .source("module-info.java", MODULE)
                .options("--module-path", Places.annotations().toString())
                .run()
                .requireClean();
        String[] places = {classes.toString(), jar(classes).toString()};
        for (String place : places) {
            run(
                    "--enable-native-access=app",
                    "--module-path",
                    Places.path(Path.of(place), Places.annotations()),
                    "--module",
                    "app/app.Main");
        }
    }

    private static Runnable main(ClassLoader loader) throws ReflectiveOperationException {
        return (Runnable) loader.loadClass("app.Main").getConstructor().newInstance();
    }

    @Test
    void intoSeveralLoadersAtOnce() throws Exception {
        Path classes = compiler("app-loaders").run().requireClean();
        Path jar = jar(classes);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            URLClassLoader loader = Bindings.loader(i % 2 == 0 ? classes : jar);
            done.add(threads.submit(() -> {
                main(loader).run();
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    @Test
    void aLoaderThatNobodyWantsGoesWithItsMachineCode() throws Exception {
        Path classes = compiler("app-collected").run().requireClean();
        WeakReference<ClassLoader> loader = useOnce(classes);
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertEquals(null, loader.get());
        // The native library is closed by a thread that looks after what was collected.
        for (int i = 0; i < 100 && isMapped("Kernel_Inner.linux"); i++) {
            Thread.sleep(20);
        }
        assertFalse(isMapped("Kernel_Inner.linux"));
    }

    private static WeakReference<ClassLoader> useOnce(Path classes) throws Exception {
        try (URLClassLoader loader = Bindings.loader(classes)) {
            main(loader).run();
            assertTrue(isMapped("Kernel_Inner.linux"));
            return new WeakReference<>(loader);
        }
    }

    private static boolean isMapped(String library) throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(library);
    }

    /** As when a developer compiles while the program runs: it goes on with what it has loaded, and a new loader gets the new code. */
    @Test
    void whileJavacWritesItAnew() throws Exception {
        Path classes = Places.fresh("app-rewritten");
        List<LiveClass> loaded = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            boolean parent = round % 2 == 1;
            Javac.into(classes)
                    .source("app/Live.java", liveSource(parent))
                    .run()
                    .requireClean();
            loaded.add(new LiveClass(Bindings.loader(classes), parent));
            for (LiveClass live : loaded) {
                live.check();
            }
        }
    }

    private static String liveSource(boolean parent) {
        return """
                package app;
                import dev.clobber.*;
                public interface Live extends java.util.function.IntSupplier {
                    @Syscall(name = "%s") @Clobbers(abi = "syscall")
                    int getAsInt();
                    final class Main implements java.util.function.IntSupplier {
                        private final Live live = LiveBinding.load();
                        public int getAsInt() {
                            return live.getAsInt();
                        }
                    }
                }
                """.formatted(parent ? "getppid" : "getpid");
    }

    private static final class LiveClass {
        private final java.util.function.IntSupplier code;
        private final long expected;

        LiveClass(ClassLoader loader, boolean parent) throws ReflectiveOperationException {
            Class<?> main = loader.loadClass("app.Live$Main");
            var constructor = main.getDeclaredConstructor();
            constructor.setAccessible(true);
            code = (java.util.function.IntSupplier) constructor.newInstance();
            ProcessHandle self = ProcessHandle.current();
            expected = parent ? self.parent().orElseThrow().pid() : self.pid();
        }

        void check() {
            for (int i = 0; i < 1000; i++) {
                assertEquals(expected, code.getAsInt());
            }
        }
    }

    /** A dollar in a name is no nesting. */
    @Test
    void namesWithDollars() throws Exception {
        Path classes = Javac.into(Places.fresh("app-dollars"))
                .source("app/Odd$Name.java", """
                        package app;
                        import dev.clobber.*;
                        import dev.clobber.runtime.MachineCode;
                        import java.lang.invoke.MethodHandles;
                        @Clobbers(abi = "syscall")
                        public final class Odd$Name implements Runnable {
                            static { MachineCode.load(MethodHandles.lookup()); }
                            @Syscall(name = "getpid")
                            static native int get$pid();
                            @Clobbers(abi = "syscall")
                            interface In$ner { @Syscall(name = "getpid") int $(); }
                            @Clobbers(abi = "syscall")
                            static final class $$ {
                                static { MachineCode.load(MethodHandles.lookup()); }
                                @Syscall(name = "getpid") static native int getpid();
                            }
                            public void run() {
                                if (get$pid() != Odd$Name_In$nerBinding.load().$() || get$pid() != $$.getpid()) {
                                    throw new AssertionError();
                                }
                            }
                        }
                        """)
                .run()
                .requireClean();
        ((Runnable) Bindings.loader(classes)
                        .loadClass("app.Odd$Name")
                        .getConstructor()
                        .newInstance())
                .run();
    }
}
