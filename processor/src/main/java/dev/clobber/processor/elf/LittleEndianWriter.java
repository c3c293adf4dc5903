package dev.clobber.processor.elf;

import java.util.Arrays;

/** Bytes in the making: little-endian integers and LEB128 numbers (DWARF 5, section 7.6), one after the other. */
final class LittleEndianWriter {
    private static final int FIRST_CAPACITY = 64;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** The number of bytes written so far. */
    int size() {
        return size;
    }

    LittleEndianWriter u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    LittleEndianWriter u16(int value) {
        return integer(value, 2);
    }

    LittleEndianWriter u32(int value) {
        return integer(value, 4);
    }

    LittleEndianWriter u64(long value) {
        return integer(value, 8);
    }

    /** Writes a signed 32-bit number; one that does not fit is an error of the caller. */
    LittleEndianWriter s32(long value) {
        return u32(Math.toIntExact(value));
    }

    LittleEndianWriter bytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    LittleEndianWriter uleb128(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            u8(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return u8(rest);
    }

    LittleEndianWriter sleb128(int value) {
        int rest = value;
        // The last byte's bit 6 is the sign, so it must agree with the bits above it.
        while (rest < -0x40 || rest > 0x3f) {
            u8(rest & 0x7f | 0x80);
            rest >>= 7;
        }
        return u8(rest & 0x7f);
    }

    /** Writes zeroes until the size is a multiple of {@code alignment}. */
    LittleEndianWriter align(int alignment) {
        return align(alignment, 0);
    }

    /** Writes the same byte until the size is a multiple of {@code alignment}. */
    LittleEndianWriter align(int alignment, int filling) {
        return fillTo(Alignment.up(size(), alignment), filling);
    }

    /** Writes zeroes until the size is {@code size}, which lies no further back than where we are. */
    LittleEndianWriter zeroesTo(long size) {
        return fillTo(size, 0);
    }

    /** Writes the same byte until the size is {@code size}, which lies no further back than where we are. */
    LittleEndianWriter fillTo(long size, int filling) {
        if (size < size()) {
            throw new IllegalStateException("already at " + size() + ", asked to go on at " + size);
        }
        byte[] fill = new byte[Math.toIntExact(size - size())];
        Arrays.fill(fill, (byte) filling);
        return bytes(fill);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private LittleEndianWriter integer(long value, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) (value >>> 8 * i);
        }
        return this;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }
}
