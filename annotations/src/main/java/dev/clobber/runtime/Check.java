package dev.clobber.runtime;

import java.nio.ByteBuffer;

/**
 * What a generated binding asks before it calls machine code by a method handle. Where machine code is called through JNI it asks the
 * same questions itself, and throws the same exceptions. For generated code only: nobody else need call this.
 */
public final class Check {
    private Check() {}

    /**
     * Throws {@link NullPointerException} for null.
     *
     * @param buffer an argument
     * @param name the name of its parameter
     */
    public static void notNull(Object buffer, String name) {
        if (buffer == null) {
            Raise.nullPointer(name, 0, 0);
        }
    }

    /**
     * Throws {@link IllegalArgumentException} for a buffer on the heap.
     *
     * @param buffer an argument, or null
     * @param name the name of its parameter
     */
    public static void direct(ByteBuffer buffer, String name) {
        if (buffer != null && !buffer.isDirect()) {
            Raise.heapBuffer(name, 0, 0);
        }
    }

    /**
     * Throws {@link IllegalArgumentException} for a buffer on the heap, or one that is read-only where inline assembly writes into it.
     *
     * @param buffer an argument, or null
     * @param name the name of its parameter
     */
    public static void writable(ByteBuffer buffer, String name) {
        writable(buffer, name, 1);
    }

    /**
     * The same for the kernel.
     *
     * @param buffer an argument, or null
     * @param name the name of its parameter
     */
    public static void writableByKernel(ByteBuffer buffer, String name) {
        writable(buffer, name, 0);
    }

    /**
     * Throws for a segment that has no address, or one that this thread must not use.
     *
     * @param hasAddress whether it is off the heap, or may be on it
     * @param isAlive whether its arena is open
     * @param isAccessible whether this thread may use it
     * @param name the name of its parameter
     */
    public static void segment(boolean hasAddress, boolean isAlive, boolean isAccessible, String name) {
        if (!hasAddress) {
            Raise.heapSegment(name, 0, 0);
        }
        if (!isAlive) {
            Raise.closedSegment(name, 0, 0);
        }
        if (!isAccessible) {
            Raise.confinedSegment(name, 0, 0);
        }
    }

    /**
     * Throws {@link IllegalArgumentException} for a segment that is read-only and would be written to.
     *
     * @param isWritable whether it is not read-only
     * @param name the name of its parameter
     */
    public static void writable(boolean isWritable, String name) {
        if (!isWritable) {
            Raise.readOnlySegment(name, 0, 0);
        }
    }

    private static void writable(ByteBuffer buffer, String name, long writer) {
        direct(buffer, name);
        if (buffer != null && buffer.isReadOnly()) {
            Raise.readOnlyBuffer(name, writer, 0);
        }
    }

    /**
     * Throws {@link IndexOutOfBoundsException} for a count of bytes that is negative or beyond a buffer.
     *
     * @param names the names of count and buffer, with a space between
     * @param count the count
     * @param size what the buffer holds, in bytes
     */
    public static void bounds(String names, long count, long size) {
        // As unsigned numbers the negative ones are the greatest.
        if (Long.compareUnsigned(count, size) > 0) {
            Raise.bounds(names, count, size);
        }
    }

    /**
     * Throws {@link IndexOutOfBoundsException} for a count of larger units.
     *
     * @param names the names of count and buffer, with a space between
     * @param count the count
     * @param unit what it counts, in bytes, more than 1
     * @param size what the buffer holds, in bytes
     */
    public static void bounds(String names, long count, long unit, long size) {
        boolean isBeyondLong = count < 0 || Math.multiplyHigh(count, unit) != 0;
        long bytes = count * unit;
        if (isBeyondLong || Long.compareUnsigned(bytes, size) > 0) {
            Raise.bounds(names, isBeyondLong ? count : bytes, size);
        }
    }

    /**
     * Throws {@link IndexOutOfBoundsException} for a buffer that is smaller than what the kernel takes.
     *
     * @param buffer the name of the parameter
     * @param needed what the kernel takes, in bytes
     * @param size what the buffer holds, in bytes
     */
    public static void size(String buffer, long needed, long size) {
        if (size < needed) {
            Raise.size(buffer, needed, size);
        }
    }

    /**
     * Throws {@link UnsupportedOperationException} for a feature that the processor lacks.
     *
     * @param isSupported whether it has it
     * @param names the names of method and feature, with a space between
     */
    public static void supported(boolean isSupported, String names) {
        if (!isSupported) {
            Raise.unsupported(names, 0, 0);
        }
    }

    /**
     * Throws whatever a method handle has thrown, as it is. Machine code throws nothing, but a thread may run out of stack on its way
     * there, or native access be denied.
     *
     * @param thrown what was thrown
     * @return nothing: written as {@code throw Check.unchecked(thrown)}
     */
    public static RuntimeException unchecked(Throwable thrown) {
        throw Check.<RuntimeException>sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
