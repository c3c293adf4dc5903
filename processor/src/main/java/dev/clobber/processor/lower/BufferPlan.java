package dev.clobber.processor.lower;

import java.util.Objects;

/**
 * How one array, direct {@code ByteBuffer} or {@code String} reaches the kernel.
 *
 * @param direction what the kernel does to the bytes; a String is only read
 * @param passing how an array gets its address; of no meaning for the other types
 * @param extent how many bytes the kernel may touch
 * @param filledToResult the kernel writes from the first byte on, exactly as many bytes as its result says, and none when it fails
 *     ({@code read}, {@code getrandom}); lets a copied array of bytes go without the copy inwards
 */
public record BufferPlan(Direction direction, Passing passing, BufferExtent extent, boolean filledToResult) {
    /** Refuses nulls. */
    public BufferPlan {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(passing, "passing");
        Objects.requireNonNull(extent, "extent");
    }
}
