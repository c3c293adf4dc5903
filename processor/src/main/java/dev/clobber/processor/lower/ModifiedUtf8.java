package dev.clobber.processor.lower;

import java.io.ByteArrayOutputStream;

/** The text encoding of JNI functions that take {@code const char*} (JNI, chapter 3, Modified UTF-8 Strings). */
final class ModifiedUtf8 {
    private ModifiedUtf8() {}

    /** The text with a NUL behind it. Each surrogate is encoded by itself, and a NUL inside as two bytes. */
    static byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            if (c != 0 && c < 0x80) {
                bytes.write(c);
            } else if (c < 0x800) {
                bytes.write(0xc0 | c >> 6);
                bytes.write(0x80 | c & 0x3f);
            } else {
                bytes.write(0xe0 | c >> 12);
                bytes.write(0x80 | c >> 6 & 0x3f);
                bytes.write(0x80 | c & 0x3f);
            }
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
