package dev.clobber.runtime;

import java.lang.invoke.MethodHandles;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Finds and loads the machine code that the processor wrote beside a class.
 *
 * <p>The library is read from the class's own place (a directory, a jar, a module), copied into a private directory, loaded
 * for the class's own loader, and the copy is deleted again. Always a copy: a library mapped in place would change under a
 * running JVM when javac writes it anew, and two loaders could not both have it.
 *
 * <p>System properties: {@code dev.clobber.dir} names the directory for the copies instead of {@code java.io.tmpdir};
 * {@code dev.clobber.keep=true} leaves each copy there, in {@code clobber-…/}, for gdb and perf, which otherwise lose its symbols.
 *
 * <p>This package is on the way of every cold start, so it is written without lambdas, regular expressions and the like, whose
 * first use costs a JVM milliseconds.
 */
public final class MachineCode {
    private static final String SUFFIX = ".linux-x86-64.so";

    /**
     * The names that were loaded for a class. They are kept with the class itself and hold only strings, so they keep neither the
     * class nor its loader alive.
     */
    private static final ClassValue<Set<String>> LOADED = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return new HashSet<>();
        }
    };

    private MachineCode() {}

    /**
     * Loads the machine code of a class of {@code static native} methods, once: a second call does nothing.
     *
     * <pre>{@code
     * static {
     *     MachineCode.load(MethodHandles.lookup());
     * }
     * }</pre>
     *
     * @param lookup the class's own {@link MethodHandles#lookup()}
     * @throws IllegalArgumentException if it is another lookup, of less than full privilege
     * @throws UnsatisfiedLinkError if this is not Linux on x86-64, or the library is missing or cannot be loaded; the message names
     *     the way out
     * @throws IllegalCallerException if the JVM denies native access; the message names the option that allows it
     */
    public static void load(MethodHandles.Lookup lookup) {
        Class<?> type = lookup.lookupClass();
        String name = type.getSimpleName();
        for (Class<?> outer = type.getDeclaringClass(); outer != null; outer = outer.getDeclaringClass()) {
            name = outer.getSimpleName() + "_" + name;
        }
        load(lookup, name);
    }

    /**
     * Loads the machine code of a bound type for its generated binding, once: a second call does nothing.
     *
     * @param lookup the binding's own {@link MethodHandles#lookup()}
     * @param name the simple name of the bound type, nested types joined with {@code _}: {@code Outer_Linux}
     * @throws IllegalArgumentException if it is another lookup, of less than full privilege
     * @throws UnsatisfiedLinkError if this is not Linux on x86-64, or the library is missing or cannot be loaded; the message names
     *     the way out
     * @throws IllegalCallerException if the JVM denies native access; the message names the option that allows it
     */
    public static void load(MethodHandles.Lookup lookup, String name) {
        Class<?> type = lookup.lookupClass();
        requirePlatform(type, System.getProperty("os.name"), System.getProperty("os.arch"));
        if (!lookup.hasFullPrivilegeAccess()) {
            throw new IllegalArgumentException(
                    "MachineCode.load takes the lookup that MethodHandles.lookup() gives inside " + type.getName()
                            + " itself, with all its rights, and got " + lookup);
        }
        Set<String> loaded = LOADED.get(type);
        synchronized (loaded) {
            if (!loaded.contains(name)) {
                loadOnce(lookup, name + SUFFIX);
                loadExceptions();
                loaded.add(name);
            }
        }
    }

    /**
     * Machine code looks these classes up when something is wrong. If the first time were on a full stack, the loader could fail over
     * it and keep that failure for all threads.
     */
    private static void loadExceptions() {
        Objects.requireNonNull(Raise.class);
        Objects.requireNonNull(ErrnoException.class);
    }

    /** Machine code is for one processor and one kernel; package-private so that a test can be elsewhere. */
    static void requirePlatform(Class<?> type, String system, String processor) {
        if (!"Linux".equals(system) || !("amd64".equals(processor) || "x86_64".equals(processor))) {
            throw new UnsatisfiedLinkError("the machine code of " + type.getName()
                    + " is for Linux on x86-64 (amd64), and this JVM runs on " + system + " on " + processor
                    + ": ask for os.name and os.arch before you load it, and use other code here");
        }
    }

    private static void loadOnce(MethodHandles.Lookup lookup, String resource) {
        Class<?> type = lookup.lookupClass();
        Caller caller = Caller.of(lookup);
        byte[] code = Resource.library(type, resource, caller);
        PrivateCopy copy = PrivateCopy.of(code, resource);
        try {
            caller.load(copy.path());
        } catch (UnsatisfiedLinkError refused) {
            if (!isNoExec(refused)) {
                throw cannotLoad(type, refused.getMessage(), refused);
            }
            loadFromMemory(lookup, caller, code, copy, refused);
        } catch (IllegalCallerException denied) {
            throw new IllegalCallerException(waysToNativeAccess(type), denied);
        } finally {
            copy.discard();
        }
    }

    /** The way out for a system whose writable directories all are mounted noexec. */
    private static void loadFromMemory(
            MethodHandles.Lookup lookup, Caller caller, byte[] code, PrivateCopy copy, UnsatisfiedLinkError refused) {
        String way =
                ": " + copy.parent() + " is most likely mounted noexec; name a directory where code may run with -D"
                        + PrivateCopy.DIRECTORY + "=DIR";
        if (Runtime.version().feature() < Memfd.SINCE) {
            way = way + ", or run Java " + Memfd.SINCE + " or later, which can load from memory (memfd)";
            throw cannotLoad(lookup.lookupClass(), refused.getMessage() + way, refused);
        }
        try {
            caller.load(Memfd.of(lookup, code));
        } catch (Throwable e) {
            way = way + " (loading from memory, by memfd, failed too: " + e + ")";
            throw cannotLoad(lookup.lookupClass(), refused.getMessage() + way, refused);
        }
    }

    /** By the words of glibc, or of musl, whose loader only passes on the system's own. */
    private static boolean isNoExec(UnsatisfiedLinkError refused) {
        String words = String.valueOf(refused.getMessage());
        return words.contains("failed to map segment") || words.contains("Operation not permitted");
    }

    private static String waysToNativeAccess(Class<?> type) {
        String needs =
                "the JVM denies native access, which the machine code of " + type.getName() + " needs: start it with ";
        return type.getModule().isNamed()
                ? needs + "--enable-native-access=" + type.getModule().getName()
                : needs
                        + "--enable-native-access=ALL-UNNAMED, or write Enable-Native-Access: ALL-UNNAMED into the manifest of"
                        + " the jar that java -jar starts";
    }

    private static UnsatisfiedLinkError cannotLoad(Class<?> type, String why, Throwable cause) {
        return unsatisfied("cannot load the machine code of " + type.getName() + ": " + why, cause);
    }

    /** The error, which has no constructor that takes a cause. */
    static UnsatisfiedLinkError unsatisfied(String message, Throwable cause) {
        UnsatisfiedLinkError error = new UnsatisfiedLinkError(message);
        error.initCause(cause);
        return error;
    }
}
