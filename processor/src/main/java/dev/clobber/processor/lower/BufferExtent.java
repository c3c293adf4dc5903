package dev.clobber.processor.lower;

/** How many bytes of a buffer the kernel may touch. All of them are checked to be there before the call. */
public sealed interface BufferExtent {

    /** The kernel finds out by itself (an end mark, a count inside): the whole buffer. Nothing is checked. */
    record Whole() implements BufferExtent {}

    /**
     * A structure of a fixed size. A buffer that is not null and smaller is refused with {@code Raise.size}.
     *
     * @param bytes the size of the structure, 0 to 2^32-1
     */
    record Fixed(long bytes) implements BufferExtent {
        /** Refuses a size that the plan cannot express. */
        public Fixed {
            Ranges.unsigned32("bytes", bytes);
        }
    }

    /**
     * Another parameter counts. Where the product exceeds the buffer, or the count is negative, the call is refused with
     * {@code Raise.bounds}; a null buffer holds 0 bytes.
     *
     * @param parameter the index, from 0, of the Java parameter that counts, an integer
     * @param unit what it counts, in bytes, 1 to 2^32-1
     */
    record Counted(int parameter, long unit) implements BufferExtent {
        /** Refuses a unit that the plan cannot express. */
        public Counted {
            Ranges.unsigned32("unit", unit);
            if (unit == 0) {
                throw new IllegalArgumentException("unit is 0");
            }
        }
    }
}
