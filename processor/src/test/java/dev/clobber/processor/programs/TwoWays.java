package dev.clobber.processor.programs;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Javac;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs sources of the package {@code random} natively and on this JVM, there with a fake of the kernel. */
final class TwoWays {
    /** The fake's end of the process. */
    private static final class Exit extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Exit(int status) {
            super(null, null, false, false);
            this.status = status;
        }
    }

    /** A status has eight bits. */
    private static final int STATUS_BITS = 0xff;

    private TwoWays() {}

    /** All that a random program asks for. */
    private static final String OS = """
            package random;

            import dev.clobber.Clobbers;
            import dev.clobber.Length;
            import dev.clobber.NoReturn;
            import dev.clobber.Syscall;

            @Clobbers(abi = "syscall")
            public interface Os {
                @Syscall(nr = 1)
                long write(int fd, byte[] buf, @Length(of = "buf") long count);

                /** Is always 0, which no compiler can know. */
                @Syscall(nr = 24)
                long sched_yield();

                @Syscall(nr = 231)
                @NoReturn
                @SuppressWarnings("clobber:jvm-hazard")
                void exit_group(int status);
            }
            """;

    /** Compiles programs, by their classes' names, into an empty directory. */
    static Javac.Result compile(Path output, Map<String, String> sources, boolean natively) {
        Javac javac = Javac.into(output).options("-Xlint:-divzero", "-Aclobber.listing");
        if (!natively) {
            javac.options("-proc:none").processors();
        }
        javac.source("random/Os.java", OS);
        sources.forEach((name, text) -> javac.source("random/" + name + ".java", text));
        return javac.run();
    }

    /** Runs compiled programs on this JVM. */
    static Map<String, Shell.End> onJvm(Path classes, Iterable<String> names) {
        Map<String, Shell.End> ends = new LinkedHashMap<>();
        try (URLClassLoader loader = Bindings.loader(classes)) {
            for (String name : names) {
                ends.put(name, onJvm(loader, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ends;
    }

    private static Shell.End onJvm(ClassLoader loader, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = 0;
        String err = "";
        try {
            Class<?> os = loader.loadClass("random.Os");
            Method start = loader.loadClass("random." + name).getDeclaredMethod("start", os);
            start.setAccessible(true);
            start.invoke(null, fake(loader, os, out));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exit exit) {
                status = exit.status & STATUS_BITS;
            } else {
                status = 1;
                err = told(e.getCause(), name);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return new Shell.End(status, out.toString(StandardCharsets.ISO_8859_1), err);
    }

    private static Object fake(ClassLoader loader, Class<?> os, ByteArrayOutputStream out) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {os}, (self, method, arguments) -> {
            if (method.getName().equals("exit_group")) {
                throw new Exit((int) arguments[0]);
            }
            if (method.getName().equals("sched_yield")) {
                return 0L;
            }
            byte[] buffer = (byte[]) arguments[1];
            long count = (long) arguments[2];
            if (count < 0 || count > buffer.length) {
                throw new IndexOutOfBoundsException();
            }
            out.write(buffer, 0, (int) count);
            return count;
        });
    }

    /** As a native program tells of it. */
    private static String told(Throwable thrown, String name) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals("random." + name)) {
                String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
                return frame.getFileName() + ":" + frame.getLineNumber() + ": "
                        + thrown.getClass().getName() + message + "\n";
            }
        }
        throw new AssertionError(thrown);
    }

    /** Runs the files of compiled programs. */
    static Map<String, Shell.End> natively(Path classes, List<String> names) {
        try {
            Path files = Files.createTempDirectory("clobber-random");
            List<String> commands = new ArrayList<>();
            for (String name : names) {
                commands.add("exec " + classes.resolve("native").resolve(name));
            }
            List<Shell.End> all = Shell.run(classes, files, "", commands);
            Map<String, Shell.End> ends = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                ends.put(names.get(i), all.get(i));
            }
            Shell.delete(files);
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a native run is not the JVM's; empty where it is. */
    static Optional<String> difference(Shell.End expected, Shell.End actual) {
        boolean same = expected.out().equals(actual.out()) && expected.status() == actual.status();
        Optional<Uncaught> thrown = Uncaught.natively(expected.err());
        boolean sameEnd = thrown.isPresent()
                ? Uncaught.natively(actual.err())
                        .filter(told -> told.tellsOf(thrown.get()))
                        .isPresent()
                : expected.err().equals(actual.err());
        return same && sameEnd ? Optional.empty() : Optional.of("on the JVM: " + expected + "\nnatively: " + actual);
    }
}
