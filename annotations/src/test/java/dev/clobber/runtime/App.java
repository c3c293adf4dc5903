package dev.clobber.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program with a class of native methods and its library, and a temporary directory of its own, to be run in JVMs of its own. */
final class App {
    /** {@code main} prints the answer, or what was thrown and its cause. */
    static final String MAIN = """
            package app;
            import dev.clobber.runtime.MachineCode;
            import java.lang.invoke.MethodHandles;
            public class Main implements Runnable {
                static native int answer();
                public void run() {
                    MachineCode.load(MethodHandles.lookup());
                    System.out.println(answer());
                }
                public static void main(String[] args) {
                    try {
                        new Main().run();
                    } catch (Throwable e) {
                        System.out.println(e);
                        System.out.println("cause: " + e.getCause());
                    }
                }
            }
            """;

    final Path home;
    final Path classes;
    final Path temporary;

    private App(Path home) throws IOException {
        this.home = home;
        this.classes = Files.createDirectories(home.resolve("classes"));
        this.temporary = Files.createDirectories(home.resolve("tmp"));
    }

    /** {@code app.Main} without its library. */
    static App withoutLibrary(Path home) throws IOException {
        App app = new App(home);
        Tools.javac(app.classes, "Main.java", MAIN);
        return app;
    }

    /** {@code app.Main}, whose answer is 42. */
    static App of(Path home) throws IOException {
        App app = withoutLibrary(home);
        Tools.answering(app.library(), "app_Main", 42);
        return app;
    }

    /** The same in a module {@code app} that opens nothing. */
    static App inModule(Path home) throws IOException {
        App app = new App(home);
        String modules = Tools.runtime().toString();
        Tools.javac(app.classes, "module-info.java", "module app { requires dev.clobber; }", "-p", modules);
        Tools.javac(app.classes, "Main.java", MAIN, "-p", modules);
        Tools.answering(app.library(), "app_Main", 42);
        return app;
    }

    static App empty(Path home) throws IOException {
        return new App(home);
    }

    Path library() {
        return classes.resolve("app/Main.linux-x86-64.so");
    }

    Path jar() {
        return Tools.jar(home.resolve("the app.jar"), classes);
    }

    /** Runs a main class from the class path. */
    Tools.Outcome run(String main, Path place, String... options) throws IOException {
        return run(Map.of(), main, place, options);
    }

    Tools.Outcome run(Map<String, String> environment, String main, Path place, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED", "-Xcheck:jni"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-cp", Tools.classPath(place), main));
        return Tools.java(environment, arguments);
    }

    /** Runs {@code app.Main} as a module. */
    Tools.Outcome runModule(Path place, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary, "-Xcheck:jni"));
        if (Tools.restrictsNativeAccess()) {
            arguments.add("--enable-native-access=app");
        }
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-p", Tools.classPath(place), "-m", "app/app.Main"));
        return Tools.java(Map.of(), arguments);
    }

    /** What lies in the temporary directory. */
    List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }
}
