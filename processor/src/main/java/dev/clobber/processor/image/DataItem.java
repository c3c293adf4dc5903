package dev.clobber.processor.image;

/**
 * Data that code names.
 *
 * @param symbol its name
 * @param bytes what it holds; nobody writes there
 */
public record DataItem(String symbol, byte[] bytes) {
    /** Copies the bytes. */
    public DataItem {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
