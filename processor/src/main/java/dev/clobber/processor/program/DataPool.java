package dev.clobber.processor.program;

import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constant bytes of a program; equal ones are there once. */
final class DataPool {
    private final Map<ByteBuffer, Data> all = new LinkedHashMap<>();

    /** The constant of some bytes. */
    Data of(byte[] bytes) {
        return all.computeIfAbsent(ByteBuffer.wrap(bytes.clone()), key -> new Data("data" + all.size(), bytes));
    }

    /** The bytes of an array. */
    static byte[] bytes(ElementKind kind, List<Constant> elements) {
        ByteBuffer bytes = ByteBuffer.allocate(elements.size() * kind.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (Constant element : elements) {
            switch (kind) {
                case BYTE -> bytes.put((byte) element.number());
                case SHORT, CHAR -> bytes.putShort((short) element.number());
                case INT -> bytes.putInt((int) element.number());
                case LONG -> bytes.putLong(element.number());
            }
        }
        return bytes.array();
    }
}
