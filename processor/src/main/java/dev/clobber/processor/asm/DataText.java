package dev.clobber.processor.asm;

/** Bytes as the directive that stands for them. */
final class DataText {
    private DataText() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(".byte ");
        for (int i = 0; i < bytes.length; i++) {
            text.append(i == 0 ? "0x" : ", 0x").append(Integer.toHexString(0x100 | bytes[i] & 0xff), 1, 3);
        }
        return text.toString();
    }
}
