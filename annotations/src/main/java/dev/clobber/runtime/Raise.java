package dev.clobber.runtime;

import java.util.Arrays;

/**
 * The exceptions that machine code throws, but for {@link ErrnoException}, which it makes itself, by its constructor: those are
 * thrown often, and leaving a frame of this class out of the stack trace costs as much as all the rest. This class is the contract between generated code and the runtime: a stub that finds
 * something wrong calls {@code FindClass("dev/clobber/runtime/Raise")}, {@code GetStaticMethodID(name, }{@link #SIGNATURE}{@code )} and
 * {@code CallStaticVoidMethod} (jni.h), gives back what it holds, and returns; the JVM then throws in the caller.
 *
 * <p>Every method has the one signature {@code (String, long, long)}, so one sequence of machine code serves all; each always
 * throws. Names and meaning of the arguments must not change while libraries of an older processor may meet this runtime.
 * JNI asks neither whether a class is public nor whether its package is exported, so nobody else need see this one.
 *
 * <p>Stack traces begin at the native method itself, whose line the user knows, and not in here.
 */
final class Raise {
    /** The JNI signature of every method here. */
    static final String SIGNATURE = "(Ljava/lang/String;JJ)V";

    private Raise() {}

    /**
     * A {@code @Length} is negative or larger than its buffer.
     *
     * @param names the name of the length and that of its buffer, with a space between: {@code "count buf"}
     * @param count the length that was asked for, in bytes
     * @param size what the buffer holds, in bytes
     */
    static void bounds(String names, long count, long size) {
        int space = names.indexOf(' ');
        throw fromCaller(new IndexOutOfBoundsException("`" + names.substring(0, space) + "` is " + count + ", but `"
                + names.substring(space + 1) + "` holds " + bytes(size)));
    }

    /**
     * A buffer is smaller than the structure that the kernel reads from it or writes into it.
     *
     * @param buffer the name of the parameter
     * @param needed the size of the structure in bytes
     * @param size what the buffer holds, in bytes
     */
    static void size(String buffer, long needed, long size) {
        throw fromCaller(new IndexOutOfBoundsException(
                "`" + buffer + "` holds " + bytes(size) + ", but the kernel takes " + needed));
    }

    /**
     * A {@link java.nio.ByteBuffer} has no fixed address.
     *
     * @param buffer the name of the parameter
     * @param unused 0
     * @param alsoUnused 0
     */
    static void heapBuffer(String buffer, long unused, long alsoUnused) {
        throw fromCaller(
                new IllegalArgumentException(
                        "`" + buffer
                                + "` is a ByteBuffer on the heap, which has no address of its own: use ByteBuffer.allocateDirect, or pass a byte[]"));
    }

    /**
     * The kernel, or inline assembly, would write into a {@link java.nio.ByteBuffer} that is read-only.
     *
     * <p>An {@link IllegalArgumentException}: {@link java.nio.ReadOnlyBufferException} takes no message, and without one nobody
     * learns which of several buffers it is.
     *
     * @param buffer the name of the parameter
     * @param writer 0 for the kernel, anything else for the method's own code
     * @param unused 0
     */
    static void readOnlyBuffer(String buffer, long writer, long unused) {
        throw fromCaller(new IllegalArgumentException("`" + buffer + "` is a read-only ByteBuffer, and the "
                + (writer == 0 ? "kernel" : "method's code") + " would write into it"));
    }

    /**
     * A null where inline assembly takes an address.
     *
     * @param parameter its name
     * @param unused 0
     * @param alsoUnused 0
     */
    static void nullPointer(String parameter, long unused, long alsoUnused) {
        throw fromCaller(new NullPointerException("`" + parameter + "` is null"));
    }

    /**
     * A string has a NUL character, so the kernel would see less of it than Java does.
     *
     * @param string the name of the parameter
     * @param index where the first NUL is, in chars
     * @param unused 0
     */
    static void nul(String string, long index, long unused) {
        throw fromCaller(new IllegalArgumentException(
                "`" + string + "` has a NUL character at index " + index + ", where the kernel would end the string"));
    }

    /**
     * There is no off-heap memory for the copy of an argument.
     *
     * @param name the name of the parameter
     * @param bytes the size of the copy
     * @param unused 0
     */
    static void memory(String name, long bytes, long unused) {
        throw fromCaller(
                new OutOfMemoryError("no off-heap memory for a copy of `" + name + "` (" + bytes(bytes) + ")"));
    }

    /**
     * A {@code MemorySegment} is on the heap, and has no fixed address.
     *
     * @param segment the name of the parameter
     * @param unused 0
     * @param alsoUnused 0
     */
    static void heapSegment(String segment, long unused, long alsoUnused) {
        throw fromCaller(
                new IllegalArgumentException(
                        "`" + segment
                                + "` is a MemorySegment on the heap, which has no address of its own: allocate it from an Arena, or pass a byte[]"));
    }

    /**
     * A {@code MemorySegment} is read-only, and the machine code would write into it.
     *
     * @param segment the name of the parameter
     * @param unused 0
     * @param alsoUnused 0
     */
    static void readOnlySegment(String segment, long unused, long alsoUnused) {
        throw fromCaller(new IllegalArgumentException(
                "`" + segment + "` is a read-only MemorySegment, and would be written to"));
    }

    /**
     * A {@code MemorySegment}'s arena is closed.
     *
     * @param segment the name of the parameter
     * @param unused 0
     * @param alsoUnused 0
     */
    static void closedSegment(String segment, long unused, long alsoUnused) {
        throw fromCaller(new IllegalStateException("`" + segment + "` is a MemorySegment of an arena that is closed"));
    }

    /**
     * A {@code MemorySegment}'s arena is confined to another thread.
     *
     * @param segment the name of the parameter
     * @param unused 0
     * @param alsoUnused 0
     */
    static void confinedSegment(String segment, long unused, long alsoUnused) {
        throw fromCaller(new IllegalStateException(
                "`" + segment + "` is a MemorySegment of an arena that is confined to another thread"));
    }

    /**
     * The processor lacks what the machine code requires, and there is no fallback.
     *
     * @param names the name of the method and that of the feature, with a space between: {@code "deposit bmi2"}
     * @param unused 0
     * @param alsoUnused 0
     */
    static void unsupported(String names, long unused, long alsoUnused) {
        int space = names.indexOf(' ');
        throw fromCaller(new UnsupportedOperationException("`" + names.substring(0, space) + "` needs the CPU feature "
                + names.substring(space + 1)
                + ", which is not among the flags of this processor in /proc/cpuinfo"));
    }

    private static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    /** Takes the frames of this class, and of {@link Check}, off the top of the stack trace. */
    private static <T extends Throwable> T fromCaller(T thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        int own = 0;
        while (own < frames.length && isOwn(frames[own].getClassName())) {
            own++;
        }
        thrown.setStackTrace(Arrays.copyOfRange(frames, own, frames.length));
        return thrown;
    }

    private static boolean isOwn(String className) {
        return className.equals(Raise.class.getName()) || className.equals(Check.class.getName());
    }
}
