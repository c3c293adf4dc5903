package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One class loaded once, twice, by several threads and by several class loaders. */
class MachineCodeLoadersTest {
    @TempDir
    Path home;

    private String runHost(String body, Path... shared) throws IOException {
        Path host = Files.createDirectories(home.resolve("host"));
        Tools.javac(host, "Host.java", """
                import dev.clobber.runtime.MachineCode;
                import java.lang.invoke.*;
                import java.lang.ref.WeakReference;
                import java.net.*;
                import java.nio.file.*;
                import java.util.*;
                class Host {
                    static Path[] places;
                    /** A child loader, which has app.Main to itself. */
                    static URLClassLoader loader(Path place) throws Exception {
                        return new URLClassLoader(new URL[] {place.toUri().toURL()}, Host.class.getClassLoader());
                    }
                    static void run(ClassLoader loader) throws Exception {
                        ((Runnable) loader.loadClass("app.Main").getConstructor().newInstance()).run();
                    }
                    static long mapped() throws Exception {
                        return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                            .filter(l -> l.contains("Main.linux-x86-64.so") && l.contains("r-xp")).count();
                    }
                    public static void main(String[] args) throws Throwable {
                        places = new Path[args.length];
                        for (int i = 0; i < args.length; i++) places[i] = Path.of(args[i]);
                        BODY
                    }
                }
                """.replace("BODY", body));
        Path temporary = Files.createDirectories(home.resolve("host-tmp"));
        List<String> arguments = new ArrayList<>(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-Xcheck:jni",
                "-cp",
                Tools.classPath(host),
                "Host"));
        for (Path place : shared) {
            arguments.add(place.toString());
        }
        Tools.Outcome outcome = Tools.java(Map.of(), arguments);
        String out = outcome.out(0);
        assertEquals("", outcome.err());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
        return out;
    }

    @Test
    void twoLoadersAtOnce() throws IOException {
        App app = App.of(home);
        String body = """
                URLClassLoader first = loader(places[0]);
                URLClassLoader second = loader(places[0]);
                run(first);
                run(second);
                run(first);
                System.out.println(mapped());
                """;
        assertEquals("42\n42\n42\n2\n", runHost(body, app.classes));
        assertEquals("42\n42\n42\n2\n", runHost(body, app.jar()));
    }

    /** Its own, although the parent has a file of that name, which a loader would find first. */
    @Test
    void theLibraryIsThatOfTheClass() throws IOException {
        App app = App.of(home.resolve("new"));
        Path stale = Files.createDirectories(home.resolve("stale/app")).resolve("Main.linux-x86-64.so");
        Tools.answering(stale, "app_Main", 8);
        assertEquals("42\n", runHost("""
                URLClassLoader parent = loader(places[0]);
                run(new URLClassLoader(new URL[] {places[1].toUri().toURL()}, parent));
                """, home.resolve("stale"), app.classes));
    }

    /** The class that is defined beside each takes its package's name. */
    @Test
    void packagesOfEveryName() throws IOException {
        Tools.needUnicodeFileNames();
        Path classes = Files.createDirectories(home.resolve("classes"));
        Tools.javac(classes, "A.java", App.MAIN.replace("package app;", "").replace("Main", "A"));
        Tools.answering(classes.resolve("A.linux-x86-64.so"), "A", 1);
        Tools.javac(classes, "Main.java", App.MAIN.replace("package app;", "package größe.\uD835\uDC65;"));
        Tools.answering(
                classes.resolve("größe/\uD835\uDC65/Main.linux-x86-64.so"), "gr_000f6_000dfe__0d835_0dc65_Main", 2);
        assertEquals("1\n2\n", runHost("""
                ClassLoader loader = loader(places[0]);
                ((Runnable) loader.loadClass("A").getConstructor().newInstance()).run();
                ((Runnable) loader.loadClass("größe.\uD835\uDC65.Main").getConstructor().newInstance()).run();
                """, classes));
    }

    /** Where only memory may hold code, each loader still gets a library of its own. */
    @Test
    void twoLoadersOnANoExecSystem() throws IOException {
        if (Runtime.version().feature() < Memfd.SINCE) {
            Tools.skip("no memfd before Java " + Memfd.SINCE);
        }
        App app = App.of(home);
        Path other = Files.createDirectories(home.resolve("other"));
        Tools.javac(other, "Main.java", App.MAIN);
        Tools.answering(other.resolve("app/Main.linux-x86-64.so"), "app_Main", 43);
        try (Mount mount = Mount.tmpfs(home, "noexec")) {
            assertEquals("42\n43\n42\n42\n", runHost("""
                    System.setProperty("dev.clobber.dir", places[2].toString());
                    URLClassLoader first = loader(places[0]);
                    run(first);
                    run(loader(places[1]));
                    run(loader(places[0]));
                    run(first);
                    """, app.classes, other, mount.at()));
        }
    }

    @Test
    void aSecondLoadDoesNothing() throws IOException {
        App app = App.of(home);
        assertEquals("42\n42\n1\n", runHost("""
                URLClassLoader loader = loader(places[0]);
                run(loader);
                Files.delete(places[0].resolve("app/Main.linux-x86-64.so"));
                run(loader);
                System.out.println(mapped());
                """, app.classes));
    }

    @Test
    void eightThreadsLoadOnce() throws IOException {
        App app = App.of(home);
        assertEquals("42\n".repeat(8) + "1\n", runHost("""
                URLClassLoader loader = loader(places[0]);
                Thread[] threads = new Thread[8];
                for (int i = 0; i < 8; i++) {
                    threads[i] = new Thread(() -> { try { run(loader); } catch (Exception e) { e.printStackTrace(); } });
                }
                for (Thread thread : threads) thread.start();
                for (Thread thread : threads) thread.join();
                System.out.println(mapped());
                """, app.classes));
    }

    /** The class, its loader, and the library with them. */
    @Test
    void loadersAreNotKeptAlive() throws IOException {
        App app = App.of(home);
        assertEquals("42\n42\n42\ntrue 0\n", runHost("""
                List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    URLClassLoader loader = loader(places[0]);
                    run(loader);
                    loader.close();
                    loaders.add(new WeakReference<>(loader));
                }
                boolean gone = false;
                for (int i = 0; i < 100 && !(gone && mapped() == 0); i++) {
                    System.gc();
                    Thread.sleep(20);
                    gone = true;
                    for (WeakReference<ClassLoader> loader : loaders) gone &= loader.get() == null;
                }
                System.out.println(gone + " " + mapped());
                """, app.jar()));
    }

    /** javac writes the class directory anew, in place, and worse. */
    @Test
    void aLibraryThatWasLoadedNeverChanges() throws IOException {
        App app = App.of(home);
        Path other = Tools.answering(home.resolve("other.so"), "app_Main", 666);
        assertEquals("42\n42\n42\n666\n", runHost("""
                URLClassLoader loader = loader(places[0]);
                Path library = places[0].resolve("app/Main.linux-x86-64.so");
                run(loader);
                Files.write(library, Files.readAllBytes(places[1]), StandardOpenOption.WRITE);
                run(loader);
                Files.write(library, new byte[0]);
                run(loader);
                Files.write(library, Files.readAllBytes(places[1]));
                run(loader(places[0]));
                """, app.classes, other));
    }
}
