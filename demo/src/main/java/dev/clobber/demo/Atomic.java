package dev.clobber.demo;

import dev.clobber.Asm;
import dev.clobber.Clobbers;
import dev.clobber.In;
import dev.clobber.Out;
import dev.clobber.Requires;
import java.nio.ByteBuffer;

/** Memory that threads share: direct buffers, which stay where they are. */
public interface Atomic {
    /** Adds to the number at the buffer's position, and returns what was there. */
    @Asm("lock xadd [{cell}], {delta}")
    @Out("{delta}")
    @Clobbers("flags")
    long getAndAdd(@In("reg") ByteBuffer cell, @In("reg") long delta);

    /**
     * Sets 16 bytes if they are what was expected.
     *
     * @param cell at an address that is a multiple of 16
     */
    @Asm("lock cmpxchg16b [{cell}]")
    @Out("zf")
    @Clobbers({"{expectedLow}", "{expectedHigh}", "flags"})
    @Requires("cx16")
    default boolean compareAndSet(
            @In("reg") ByteBuffer cell,
            @In("rax") long expectedLow,
            @In("rdx") long expectedHigh,
            @In("rbx") long low,
            @In("rcx") long high) {
        synchronized (Atomic.class) {
            int at = cell.position();
            ByteBuffer words = cell.duplicate().order(java.nio.ByteOrder.LITTLE_ENDIAN);
            boolean isExpected = words.getLong(at) == expectedLow && words.getLong(at + 8) == expectedHigh;
            if (isExpected) {
                words.putLong(at, low).putLong(at + 8, high);
            }
            return isExpected;
        }
    }

    /** Waits until the number at the buffer's position is not 0; the processor rests between two looks. */
    @Asm({"1: pause", "cmp dword ptr [{cell}], 0", "je 1b"})
    @Clobbers("flags")
    void awaitNonZero(@In("reg") ByteBuffer cell);

    /** Stores past the caches, and waits until others can see it. */
    @Asm({"movnti [{cell}], {value}", "sfence"})
    void publish(@In("reg") ByteBuffer cell, @In("reg") long value);

    /** Asks for a line of memory before it is needed. */
    @Asm("prefetcht0 [{cell}]")
    void prefetch(@In("reg") ByteBuffer cell);

    /** Drives a line of memory out of all caches. */
    @Asm({"clflushopt [{cell}]", "sfence"})
    @Requires("clflushopt")
    default void flush(@In("reg") ByteBuffer cell) {}
}
