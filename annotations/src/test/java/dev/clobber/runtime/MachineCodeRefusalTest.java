package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each failure names the way out, and leaves nothing behind. */
class MachineCodeRefusalTest {
    @TempDir
    Path home;

    /** The output is one error, told in these words, and its cause. */
    private static void says(App app, Tools.Outcome outcome, String... words) throws IOException {
        String out = outcome.out(0);
        assertTrue(out.contains("cause: "), out);
        for (String word : words) {
            assertTrue(out.contains(word), () -> "no '" + word + "' in: " + out + outcome.err());
        }
        assertEquals(List.of(), app.left());
    }

    @Test
    void anotherSystemOrProcessor() {
        assertDoesNotThrow(() -> MachineCode.requirePlatform(String.class, "Linux", "amd64"));
        for (String[] elsewhere : new String[][] {
            {"Mac OS X", "aarch64"}, {"Linux", "aarch64"}, {"Windows 11", "amd64"}, {"Linux", "i386"}
        }) {
            UnsatisfiedLinkError e = assertThrows(
                    UnsatisfiedLinkError.class,
                    () -> MachineCode.requirePlatform(String.class, elsewhere[0], elsewhere[1]));
            assertEquals(
                    "the machine code of java.lang.String is for Linux on x86-64 (amd64), and this JVM runs on "
                            + elsewhere[0] + " on " + elsewhere[1]
                            + ": ask for os.name and os.arch before you load it, and use other code here",
                    e.getMessage());
        }
    }

    @Test
    void anotherSystemIsToldBeforeAnythingElse() throws IOException {
        App app = App.withoutLibrary(home);
        says(
                app,
                app.run("app.Main", app.classes, "-Dos.arch=riscv64"),
                "app.Main is for Linux on x86-64",
                "Linux on riscv64");
    }

    @Test
    void lookupOfLessThanFullPrivilege() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        for (MethodHandles.Lookup weak : Arrays.asList(
                MethodHandles.publicLookup(),
                lookup.dropLookupMode(MethodHandles.Lookup.PRIVATE),
                lookup.in(String.class))) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> MachineCode.load(weak));
            assertTrue(e.getMessage().contains("MethodHandles.lookup()"), e::getMessage);
            assertTrue(e.getMessage().contains(weak.lookupClass().getName()), e::getMessage);
        }
    }

    @Test
    void missingResource() throws IOException {
        App app = App.withoutLibrary(home);
        for (Path place : List.of(app.classes, app.jar())) {
            says(
                    app,
                    app.run("app.Main", place),
                    "java.lang.UnsatisfiedLinkError: no machine code for app.Main: there is no app/Main.linux-x86-64.so in file:",
                    "was the class compiled with clobber-processor on javac's -processorpath? Did a packager drop *.so?",
                    "cause: null");
        }
    }

    @Test
    void missingResourceInAModule() throws IOException {
        App app = App.inModule(home);
        Files.delete(app.library());
        says(
                app,
                app.runModule(app.classes),
                "no machine code for app.Main: there is no app/Main.linux-x86-64.so in file:");
    }

    /** Mapped as it is, the first page that is missing would end the JVM by SIGBUS. */
    @Test
    void libraryThatIsCutShort() throws IOException {
        App app = App.of(home);
        byte[] whole = Files.readAllBytes(app.library());
        for (int length : new int[] {0, 63, 64, 1000, whole.length - 1}) {
            Files.write(app.library(), Arrays.copyOf(whole, length));
            says(
                    app,
                    app.run("app.Main", app.classes),
                    "app/Main.linux-x86-64.so in file:",
                    "is not a whole ELF file (" + length + " bytes): is javac writing it at this moment");
        }
    }

    /** What the dynamic loader refuses: here a program, not a library. */
    @Test
    void libraryThatDoesNotLoad() throws IOException {
        App app = App.of(home);
        byte[] bytes = Files.readAllBytes(app.library());
        bytes[18] = (byte) 0xb7; // e_machine: EM_AARCH64
        Files.write(app.library(), bytes);
        says(
                app,
                app.run("app.Main", app.classes),
                "java.lang.UnsatisfiedLinkError: cannot load the machine code of app.Main: ",
                "cause: java.lang.UnsatisfiedLinkError: ");
    }

    @Test
    void temporaryDirectoryThatDoesNotExist() throws IOException {
        App app = App.of(home);
        says(
                app,
                app.run("app.Main", app.classes, "-Djava.io.tmpdir=/nowhere"),
                "UnsatisfiedLinkError: cannot write the machine code into /nowhere (-Djava.io.tmpdir): it does not exist",
                "name another directory with -Ddev.clobber.dir=DIR",
                "cause: java.nio.file.NoSuchFileException");
        says(
                app,
                app.run("app.Main", app.classes, "-Ddev.clobber.dir=/nowhere"),
                "cannot write the machine code into /nowhere (-Ddev.clobber.dir): it does not exist");
        says(
                app,
                app.run("app.Main", app.classes, "-Ddev.clobber.dir=" + app.library()),
                "cannot write the machine code into " + app.library() + " (-Ddev.clobber.dir): ");
    }

    @Test
    void temporaryDirectoryThatIsReadOnlyOrFull() throws IOException {
        App app = App.of(home);
        try (Mount mount = Mount.tmpfs(home, "ro")) {
            says(app, app.run("app.Main", app.classes, "-Ddev.clobber.dir=" + mount.at()), "Read-only file system");
        }
        try (Mount mount = Mount.tmpfs(home, "size=4k")) {
            says(app, app.run("app.Main", app.classes, "-Ddev.clobber.dir=" + mount.at()), "No space left on device");
            assertEquals(0, mount.at().toFile().list().length);
        }
    }

    @Test
    void noExecDirectory() throws IOException {
        App app = App.of(home);
        App module = App.inModule(home.resolve("module"));
        try (Mount mount = Mount.tmpfs(home, "noexec")) {
            String there = "-Ddev.clobber.dir=" + mount.at();
            if (Runtime.version().feature() >= 22) {
                assertEquals("42\n", app.run("app.Main", app.classes, there).out(0));
                assertEquals(
                        "42\n",
                        module.runModule(module.classes, "--enable-native-access=app", there)
                                .out(0));
            } else {
                says(
                        app,
                        app.run("app.Main", app.classes, there),
                        mount.at() + " is most likely mounted noexec; name a directory where code may run with"
                                + " -Ddev.clobber.dir=DIR, or run Java 22 or later, which can load from memory (memfd)",
                        "failed to map segment");
            }
            assertEquals(0, mount.at().toFile().list().length);
        }
    }

    @Test
    void deniedNativeAccess() throws IOException {
        if (!Tools.restrictsNativeAccess()) {
            Tools.skip("native access cannot be denied before Java 24");
        }
        App app = App.of(home);
        Tools.Outcome outcome = Tools.java(
                Map.of(),
                List.of(
                        "-Djava.io.tmpdir=" + app.temporary,
                        "--illegal-native-access=deny",
                        "-cp",
                        Tools.classPath(app.classes),
                        "app.Main"));
        says(
                app,
                outcome,
                "java.lang.IllegalCallerException: the JVM denies native access, which the machine code of app.Main needs",
                "--enable-native-access=ALL-UNNAMED, or write Enable-Native-Access: ALL-UNNAMED into the manifest",
                "cause: java.lang.IllegalCallerException: Illegal native access from");

        App module = App.inModule(home.resolve("module"));
        outcome = Tools.java(
                Map.of(),
                List.of(
                        "-Djava.io.tmpdir=" + module.temporary,
                        "--illegal-native-access=deny",
                        "--enable-native-access=dev.clobber",
                        "-p",
                        Tools.classPath(module.classes),
                        "-m",
                        "app/app.Main"));
        says(module, outcome, "start it with --enable-native-access=app\n");
    }
}
