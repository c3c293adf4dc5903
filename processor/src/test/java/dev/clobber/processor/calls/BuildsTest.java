package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ClobberProcessor;
import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.SourceRounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Build tools compile a part at a time, in rounds, with other processors. */
class BuildsTest {
    private static final String IMPORTS = "package app;\nimport dev.clobber.*;\nimport dev.clobber.runtime.*;\n";
    private static final String BASE = IMPORTS + """
            public interface Base<B> {
                @Syscall(name = "write") @Clobbers(abi = "syscall")
                long write(int fd, byte[] buf, @Length(of = "buf") long count) throws ErrnoException;

                @Syscall(name = "pwrite64") @Clobbers(abi = "syscall") @SuppressWarnings("clobber:unchecked-length")
                long pwrite64(int fd, B buf, @Length(of = "buf") long count, long offset) throws ErrnoException;
            }
            """;
    private static final String SUB = IMPORTS + """
            public interface Sub extends Base<long[]>, java.util.function.IntSupplier {
                @Syscall(name = "getpid") @Clobbers(abi = "syscall")
                int getAsInt();
            }
            """;

    private static void assertWorks(Path... places) throws ReflectiveOperationException {
        ClassLoader loader = Bindings.loader(places);
        java.util.function.IntSupplier sub =
                (java.util.function.IntSupplier) Bindings.binding(loader.loadClass("app.Sub"), loader);
        assertEquals(ProcessHandle.current().pid(), sub.getAsInt());
    }

    @Test
    void aBaseThatIsAClassFileAlready() throws ReflectiveOperationException {
        for (String names : new String[] {"-g:none", "-parameters", "-g"}) {
            Path base = Javac.into(Places.fresh("builds-base"))
                    .source("app/Base.java", BASE)
                    .options(names)
                    .run()
                    .requireSuccess();
            assertFalse(Files.exists(base.resolve("app/Base.linux-x86-64.so")), "open");
            Path sub = Javac.into(Places.fresh("builds-sub"))
                    .source("app/Sub.java", SUB)
                    .classPath(base)
                    .run()
                    .requireClean();
            assertTrue(Files.exists(sub.resolve("app/Sub.linux-x86-64.so")));
            assertWorks(base, sub);
        }
    }

    @Test
    void underAWrappedEnvironment() throws ReflectiveOperationException {
        WrappingProcessor wrapping = new WrappingProcessor(new ClobberProcessor());
        Path classes = Javac.into(Places.fresh("builds-wrapped"))
                .source("app/Base.java", BASE)
                .source("app/Sub.java", SUB)
                .processors(wrapping)
                .run()
                .requireSuccess();
        assertWorks(classes);
        assertEquals(
                Set.of("app.SubBinding: app.Sub", "app/Sub.linux-x86-64.so: app.Sub"),
                wrapping.created(),
                "each file with the one type that it comes from");
    }

    /** Writes what the sources name in the first round and in the second. */
    private static SourceRounds generator() {
        return new SourceRounds(List.of(
                Map.entry("app.Numbers", "package app; public interface Numbers { int GETPID = 39; }"),
                Map.entry("app.Base", BASE)));
    }

    @Test
    void typesThatComeInLaterRounds() throws ReflectiveOperationException {
        String generated = SUB.replace("name = \"getpid\"", "nr = Numbers.GETPID");
        for (boolean first : new boolean[] {true, false}) {
            Javac javac = Javac.into(Places.fresh("builds-rounds")).source("app/Sub.java", generated);
            if (first) {
                javac.processors(new ClobberProcessor(), generator());
            } else {
                javac.processors(generator(), new ClobberProcessor());
            }
            assertWorks(javac.run().requireSuccess());
        }
    }

    @Test
    void aBadTypeCostsItsOwnBindingOnly() throws ReflectiveOperationException {
        String bad = IMPORTS + "interface Bad { @Syscall(name = \"getpid\") @Clobbers(\"rcx\") int getpid(); }";
        Javac.Result result = Javac.into(Places.fresh("builds-bad"))
                .source("app/Bad.java", bad)
                .source("app/Base.java", BASE)
                .source("app/Sub.java", SUB)
                .run();
        assertFalse(result.success());
        assertEquals(
                1,
                result.messages().stream()
                        .filter(message -> message.contains("error: "))
                        .count(),
                () -> result.messages().toString());
        assertTrue(
                result.messages().get(0).startsWith("Bad.java:4:53: error: [clobber:syscall-clobbers]"),
                () -> result.messages().toString());
        assertTrue(Files.exists(result.output().resolve("app/Sub.linux-x86-64.so")));
        assertFalse(Files.exists(result.output().resolve("app/Bad.linux-x86-64.so")));
    }

    /** Where users have javac watch closely, what we write must not add to it. */
    @Test
    void nothingForJavacToRemark() {
        String watched = IMPORTS + """
                /** Old. */
                @Deprecated(forRemoval = true)
                public interface Old<T extends Comparable<T>> {
                    /** Nested. */
                    interface Override {}

                    /** Old. */
                    @Deprecated
                    @Syscall(name = "getpid")
                    @Clobbers(abi = "syscall")
                    int getpid() throws ErrnoException;
                }
                """;
        Javac.into(Places.fresh("builds-watched"))
                .source("app/Old.java", watched)
                .options("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror", "-Aclobber.werror")
                .run()
                .requireClean();
    }

    @Test
    void generatedNamesThatMeetTheUsers() {
        String[] clashing = {
            "public interface Clash { class ClashBinding {} METHOD }",
            "public interface Clash<ClashBinding> { METHOD }",
            "public interface Clash { METHOD } class ClashBinding {}",
            "public interface Clash { METHOD int load(); }",
        };
        for (String source : clashing) {
            String method = "@Syscall(name = \"getpid\") @Clobbers(abi = \"syscall\") ";
            Javac.Result result = Javac.into(Places.fresh("builds-clash"))
                    .source(
                            "app/Clash.java",
                            IMPORTS
                                    + source.replace("METHOD }", method + "int getpid(); }")
                                            .replace("METHOD ", method))
                    .run();
            assertEquals(1, result.messages().size(), () -> result.messages().toString());
            assertTrue(
                    result.messages().get(0).contains("error: [clobber:generated-name] "),
                    () -> result.messages().toString());
        }
    }
}
