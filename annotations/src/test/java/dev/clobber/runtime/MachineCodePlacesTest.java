package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a class and its machine code may lie. */
class MachineCodePlacesTest {
    @TempDir
    Path home;

    /** Prints 42, warns of nothing, leaves nothing behind. */
    private static void works(App app, Tools.Outcome outcome) throws IOException {
        assertEquals("42\n", outcome.out(0), outcome::err);
        assertEquals("", outcome.err());
        assertEquals(List.of(), app.left());
    }

    @Test
    void directory() throws IOException {
        App app = App.of(home);
        works(app, app.run("app.Main", app.classes));
    }

    @Test
    void jar() throws IOException {
        App app = App.of(home);
        works(app, app.run("app.Main", app.jar()));
    }

    @Test
    void moduleInADirectory() throws IOException {
        App app = App.inModule(home);
        works(app, app.runModule(app.classes));
    }

    @Test
    void moduleInAJar() throws IOException {
        App app = App.inModule(home);
        works(app, app.runModule(app.jar()));
    }

    @Test
    void jarOfSeveralReleases() throws IOException {
        App app = App.of(home);
        Path versioned = app.classes.resolve("META-INF/versions/17/app/Main.linux-x86-64.so");
        Files.createDirectories(versioned.getParent());
        Files.move(app.library(), versioned);
        Tools.answering(app.library(), "app_Main", 8);
        Files.writeString(
                Files.createDirectories(app.classes.resolve("META-INF")).resolve("MANIFEST.MF"),
                "Manifest-Version: 1.0\nMulti-Release: true\n");
        Path jar = home.resolve("mr.jar");
        Tools.jar(jar, app.classes, "--manifest", app.classes.resolve("META-INF/MANIFEST.MF") + "");
        works(app, app.run("app.Main", jar));
    }

    @Test
    void nestedType() throws IOException {
        App app = App.empty(home);
        Tools.javac(app.classes, "Out_er.java", """
                package app;
                class Out_er {
                    static class $Middle {
                        interface In {
                            class N {
                                static native int answer();
                                static { dev.clobber.runtime.MachineCode.load(java.lang.invoke.MethodHandles.lookup()); }
                            }
                        }
                    }
                    public static void main(String[] args) { System.out.println($Middle.In.N.answer()); }
                }
                """);
        Tools.answering(
                app.classes.resolve("app/Out_er_$Middle_In_N.linux-x86-64.so"),
                "app_Out_1er_00024_00024Middle_00024In_00024N",
                42);
        works(app, app.run("app.Out_er", app.classes));
    }

    @Test
    void bindingNamesItsBoundType() throws IOException {
        App app = App.empty(home);
        Tools.javac(app.classes, "LinuxBinding.java", """
                package app;
                class LinuxBinding {
                    static native int answer();
                    static { dev.clobber.runtime.MachineCode.load(java.lang.invoke.MethodHandles.lookup(), "Outer_Linux"); }
                    public static void main(String[] args) { System.out.println(answer()); }
                }
                """);
        Tools.answering(app.classes.resolve("app/Outer_Linux.linux-x86-64.so"), "app_LinuxBinding", 42);
        works(app, app.run("app.LinuxBinding", app.classes));
    }

    @Test
    void noPackage() throws IOException {
        App app = App.empty(home);
        Tools.javac(app.classes, "Main.java", App.MAIN.replace("package app;", ""));
        Tools.answering(app.classes.resolve("Main.linux-x86-64.so"), "Main", 42);
        works(app, app.run("Main", app.classes));
        works(app, app.run("Main", app.jar()));
    }

    /** The C locale can name no such file, but a jar can. */
    @Test
    void unicodeNameUnderTheCLocale() throws IOException {
        Tools.needUnicodeFileNames();
        App app = App.empty(home);
        Tools.javac(app.classes, "Main.java", """
                class Größe {
                    static native int answer();
                    static { dev.clobber.runtime.MachineCode.load(java.lang.invoke.MethodHandles.lookup()); }
                }
                class Main {
                    public static void main(String[] args) { System.out.println(Größe.answer()); }
                }
                """);
        Tools.answering(app.classes.resolve("Größe.linux-x86-64.so"), "Gr_000f6_000dfe", 42);
        works(app, app.run(Map.of("LC_ALL", "C"), "Main", app.jar()));
    }

    /** As application servers and jars within jars do: classes from bytes, their place no file. */
    @Test
    void loaderWithoutPlaces() throws IOException {
        App app = App.of(home);
        Path child = Files.move(app.classes, home.resolve("child"));
        Tools.javac(app.classes, "Host.java", """
                import java.io.*;
                import java.nio.file.*;
                class Host extends ClassLoader {
                    static Path child;
                    @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
                        try {
                            byte[] b = Files.readAllBytes(child.resolve(name.replace('.', '/') + ".class"));
                            return defineClass(name, b, 0, b.length);
                        } catch (IOException e) { throw new ClassNotFoundException(name, e); }
                    }
                    @Override public InputStream getResourceAsStream(String name) {
                        try { return Files.newInputStream(child.resolve(name)); } catch (IOException e) { return null; }
                    }
                    public static void main(String[] args) throws Exception {
                        child = Path.of(args[0]);
                        ((Runnable) new Host().loadClass("app.Main").getConstructor().newInstance()).run();
                    }
                }
                """);
        Tools.Outcome outcome = Tools.java(
                "-Djava.io.tmpdir=" + app.temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Tools.classPath(app.classes),
                "Host",
                child.toString());
        works(app, outcome);
    }
}
