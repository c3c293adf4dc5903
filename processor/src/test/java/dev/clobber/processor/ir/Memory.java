package dev.clobber.processor.ir;

import java.util.Map;
import java.util.TreeMap;

/** Bytes at addresses, in pieces with nothing between them: who leaves a piece is caught. */
public final class Memory {
    private static final long FIRST = 0x10000;
    private static final long GAP = 0x1000;

    private final TreeMap<Long, byte[]> pieces = new TreeMap<>();
    private long next = FIRST;

    /** Adds a piece, which is not copied: who keeps the array sees what is written. */
    public long add(byte[] bytes) {
        long address = next;
        pieces.put(address, bytes);
        next += (bytes.length + 2 * GAP - 1) / GAP * GAP;
        return address;
    }

    /** Takes a piece away. */
    void remove(long address) {
        pieces.remove(address);
    }

    /** The byte at an address, -128 to 127. */
    public byte get(long address) {
        Map.Entry<Long, byte[]> piece = piece(address);
        return piece.getValue()[(int) (address - piece.getKey())];
    }

    /** Writes a byte. */
    public void set(long address, byte value) {
        Map.Entry<Long, byte[]> piece = piece(address);
        piece.getValue()[(int) (address - piece.getKey())] = value;
    }

    /** Copies bytes out. */
    public byte[] read(long address, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = get(address + i);
        }
        return bytes;
    }

    /** Copies bytes in. */
    public void write(long address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            set(address + i, bytes[i]);
        }
    }

    long load(ElementKind kind, long address) {
        long bits = 0;
        for (int i = kind.bytes() - 1; i >= 0; i--) {
            bits = bits << 8 | get(address + i) & 0xff;
        }
        return switch (kind) {
            case BYTE -> (byte) bits;
            case SHORT -> (short) bits;
            case CHAR -> (char) bits;
            case INT -> (int) bits;
            case LONG -> bits;
        };
    }

    void store(ElementKind kind, long address, long value) {
        for (int i = 0; i < kind.bytes(); i++) {
            set(address + i, (byte) (value >> 8 * i));
        }
    }

    private Map.Entry<Long, byte[]> piece(long address) {
        Map.Entry<Long, byte[]> piece = pieces.floorEntry(address);
        if (piece == null || address - piece.getKey() >= piece.getValue().length) {
            throw new AssertionError("nothing lies at 0x" + Long.toHexString(address));
        }
        return piece;
    }
}
