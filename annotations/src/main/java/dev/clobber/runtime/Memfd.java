package dev.clobber.runtime;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A library in memory, as {@code /proc/self/fd/N} of a memfd (man 2 memfd_create): the way out where every writable directory is
 * mounted noexec. The call goes through the foreign function interface of Java {@value #SINCE}, found by reflection since
 * these classes are of Java 17.
 */
final class Memfd {
    /** The first Java whose foreign function interface is final. */
    static final int SINCE = 22;

    /** From {@code linux/memfd.h}: children do not inherit the descriptor. */
    private static final int MFD_CLOEXEC = 1;

    private Memfd() {}

    /**
     * Copies a library into memory. The descriptor is never closed: the JVM knows a library by its path, and a later one under the
     * same number would silently not be loaded.
     *
     * @param lookup the class in whose name (and by whose native access) the system is called
     * @param code the library
     * @return its path
     * @throws Throwable whatever the foreign function interface throws, or an IOException
     */
    static String of(MethodHandles.Lookup lookup, byte[] code) throws Throwable {
        byte[] name = "clobber\0".getBytes(StandardCharsets.US_ASCII);
        Object nameSegment = type("MemorySegment")
                .getMethod("ofBuffer", java.nio.Buffer.class)
                .invoke(null, ByteBuffer.allocateDirect(name.length).put(name).flip());
        int descriptor = (int) memfdCreate(lookup).invokeWithArguments(nameSegment, MFD_CLOEXEC);
        if (descriptor < 0) {
            throw new IOException("memfd_create failed");
        }
        String path = "/proc/self/fd/" + descriptor;
        try (OutputStream out = new FileOutputStream(path)) {
            out.write(code);
        }
        return path;
    }

    /** {@code int memfd_create(const char *name, unsigned int flags)} of the C library. */
    private static MethodHandle memfdCreate(MethodHandles.Lookup lookup) throws Throwable {
        Class<?> linkerType = type("Linker");
        Class<?> segment = type("MemorySegment");
        Class<?> descriptorType = type("FunctionDescriptor");
        Class<?> layout = type("MemoryLayout");
        Object linker = linkerType.getMethod("nativeLinker").invoke(null);

        Object libraries = linkerType.getMethod("defaultLookup").invoke(linker);
        Object found = type("SymbolLookup").getMethod("find", String.class).invoke(libraries, "memfd_create");

        Object arguments = Array.newInstance(layout, 2);
        Array.set(arguments, 0, valueLayout("ADDRESS"));
        Array.set(arguments, 1, valueLayout("JAVA_INT"));
        Object descriptor = descriptorType
                .getMethod("of", layout, arguments.getClass())
                .invoke(null, valueLayout("JAVA_INT"), arguments);

        Object noOptions = Array.newInstance(type("Linker$Option"), 0);
        MethodType downcall = MethodType.methodType(MethodHandle.class, segment, descriptorType, noOptions.getClass());
        return (MethodHandle) lookup.findVirtual(linkerType, "downcallHandle", downcall)
                .asFixedArity()
                .invokeWithArguments(linker, ((Optional<?>) found).orElseThrow(), descriptor, noOptions);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    private static Object valueLayout(String constant) throws ReflectiveOperationException {
        return type("ValueLayout").getField(constant).get(null);
    }
}
