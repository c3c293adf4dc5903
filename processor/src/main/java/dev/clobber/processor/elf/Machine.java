package dev.clobber.processor.elf;

import java.util.Objects;

/**
 * What a file must say about the processor it is for, so that this package need not know any.
 *
 * @param number the {@code e_machine} of the file header, from 1 to 65535; for example 62 for x86-64
 * @param pageSize the largest page the loader may use, in bytes, a power of two; segments never share one in memory
 * @param callFrame how a call frame looks at the first instruction of a function
 */
public record Machine(int number, int pageSize, CallFrameConvention callFrame) {
    public Machine {
        if (number < 1 || number > 0xffff) {
            throw new IllegalArgumentException("machine number out of range 1 to 65535: " + number);
        }
        // No architecture has smaller pages, and no section here wants more alignment than this.
        if (Alignment.requirePowerOfTwo(pageSize, "page size") < 1024) {
            throw new IllegalArgumentException("page size must be 1024 or more, not " + pageSize);
        }
        Objects.requireNonNull(callFrame);
    }
}
