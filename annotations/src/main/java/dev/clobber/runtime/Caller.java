package dev.clobber.runtime;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/** Speaks to the JDK in the name of the class that wants its machine code. */
final class Caller {
    private final Function<String, InputStream> resources;
    private final Consumer<String> libraries;

    private Caller(Function<String, InputStream> resources, Consumer<String> libraries) {
        this.resources = resources;
        this.libraries = libraries;
    }

    /**
     * The caller for a lookup class: this package itself where both are of one module (and so of one loader), as on the class
     * path; elsewhere a hidden class beside the lookup class.
     *
     * <p>A method handle of the lookup on {@code System.load} does the same, but the first one on a caller-sensitive method costs a
     * cold JVM 11 to 14 ms, on JDK 17 as on 25, where defining a class costs 2 to 3.
     *
     * @param lookup a lookup of full privilege
     */
    static Caller of(MethodHandles.Lookup lookup) {
        Class<?> type = lookup.lookupClass();
        return type.getModule() == Caller.class.getModule() ? direct(type) : injected(lookup);
    }

    private static Caller direct(Class<?> type) {
        InjectedCaller caller = new InjectedCaller(type);
        return new Caller(caller, caller);
    }

    @SuppressWarnings("unchecked") // the interfaces are those that InjectedCaller implements
    private static Caller injected(MethodHandles.Lookup lookup) {
        Class<?> type = lookup.lookupClass();
        try {
            MethodHandles.Lookup hidden = lookup.defineHiddenClass(classFile(type.getPackageName()), false);
            MethodType constructor = MethodType.methodType(void.class, Class.class);
            Object caller =
                    hidden.findConstructor(hidden.lookupClass(), constructor).invoke(type);
            return new Caller((Function<String, InputStream>) caller, (Consumer<String>) caller);
        } catch (Throwable e) {
            throw MachineCode.unsatisfied(
                    "cannot define a class beside " + type.getName() + " to load its machine code: " + e, e);
        }
    }

    /** The resource of that name beside the class, or null. */
    InputStream open(String resource) {
        return resources.apply(resource);
    }

    /** Loads a library for the class's loader. */
    void load(String path) {
        libraries.accept(path);
    }

    /** The class file of {@link InjectedCaller}, renamed into another package: its name stands in one constant. */
    private static byte[] classFile(String packageName) throws IOException {
        byte[] original = Resource.read(InjectedCaller.class, "InjectedCaller.class", direct(InjectedCaller.class));
        byte[] before = utf8Constant(InjectedCaller.class.getName());
        byte[] after = utf8Constant(packageName.isEmpty() ? "MachineCode" : packageName + ".MachineCode");
        int at = 0;
        while (!Arrays.equals(original, at, at + before.length, before, 0, before.length)) {
            at++;
        }
        ByteArrayOutputStream renamed = new ByteArrayOutputStream(original.length + after.length);
        renamed.write(original, 0, at);
        renamed.write(after);
        renamed.write(original, at + before.length, original.length - at - before.length);
        return renamed.toByteArray();
    }

    /** A CONSTANT_Utf8 entry, as the Java Virtual Machine Specification, section 4.4.7, writes it. */
    private static byte[] utf8Constant(String className) throws IOException {
        ByteArrayOutputStream constant = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(constant);
        out.writeByte(1);
        out.writeUTF(className.replace('.', '/'));
        return constant.toByteArray();
    }
}
