package dev.clobber.processor.isa;

import java.io.ByteArrayOutputStream;

/** Bytes in the making. */
final class CodeBuffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16);

    int size() {
        return bytes.size();
    }

    CodeBuffer put(int value) {
        bytes.write(value);
        return this;
    }

    /** The low bits of a value, least significant byte first. */
    CodeBuffer put(long value, int bits) {
        for (int shift = 0; shift < bits; shift += 8) {
            bytes.write((int) (value >> shift));
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
