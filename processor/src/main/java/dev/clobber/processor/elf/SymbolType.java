package dev.clobber.processor.elf;

/** What a symbol stands for (gABI, chapter 4, Symbol Types). */
public enum SymbolType {
    /** Data: {@code STT_OBJECT}. */
    OBJECT(1),
    /** Code: {@code STT_FUNC}. */
    FUNCTION(2);

    private final int code;

    SymbolType(int code) {
        this.code = code;
    }

    /** The number in the low half of {@code st_info}. */
    int code() {
        return code;
    }
}
