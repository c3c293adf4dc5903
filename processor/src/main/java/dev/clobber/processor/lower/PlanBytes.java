package dev.clobber.processor.lower;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of a plan while texts have no place yet. */
final class PlanBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TreeMap<Integer, String> texts = new TreeMap<>();

    PlanBytes u8(int value) {
        bytes.write(value);
        return this;
    }

    PlanBytes u16(int value) {
        return u8(value).u8(value >> 8);
    }

    PlanBytes u32(long value) {
        return u16((int) value).u16((int) (value >> 16));
    }

    PlanBytes bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** A field for the distance from the start of the plan to a text. */
    PlanBytes text(String text) {
        texts.put(bytes.size(), text);
        return u32(0);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** The texts, by the offsets of their fields. */
    Map<Integer, String> texts() {
        return texts;
    }
}
