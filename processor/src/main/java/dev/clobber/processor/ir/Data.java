package dev.clobber.processor.ir;

import java.util.Arrays;

/**
 * Bytes that nobody writes.
 *
 * @param symbol one name for equal bytes
 * @param bytes as they lie in memory
 */
public record Data(String symbol, byte[] bytes) {
    /** Copies the bytes. */
    public Data {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Data data && symbol.equals(data.symbol) && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
