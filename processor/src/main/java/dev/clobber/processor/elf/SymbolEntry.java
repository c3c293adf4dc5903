package dev.clobber.processor.elf;

/**
 * An entry of a symbol table before its section has a place (gABI, chapter 4, Symbol Table).
 *
 * @param name empty for one that stands for a section
 * @param info {@code st_info}: binding and type
 * @param section the name of the section in which it lies, empty for what another object defines
 * @param offset its first byte, counted from the section's start
 * @param size in bytes, 0 where it has none
 */
record SymbolEntry(String name, int info, String section, int offset, int size) {
    private static final int STB_LOCAL = 0;
    private static final int STB_GLOBAL = 1;
    private static final int STT_NOTYPE = 0;
    private static final int STT_SECTION = 3;

    static SymbolEntry of(Symbol symbol) {
        int binding = symbol.global() ? STB_GLOBAL : STB_LOCAL;
        int info = info(binding, symbol.type().code());
        return new SymbolEntry(symbol.name(), info, symbol.section().sectionName(), symbol.offset(), symbol.size());
    }

    /** What another object defines. */
    static SymbolEntry undefined(String name) {
        return new SymbolEntry(name, info(STB_GLOBAL, STT_NOTYPE), "", 0, 0);
    }

    /** A section itself, against which relocations count from its start. */
    static SymbolEntry ofSection(String section) {
        return new SymbolEntry("", info(STB_LOCAL, STT_SECTION), section, 0, 0);
    }

    boolean isGlobal() {
        return info >> 4 == STB_GLOBAL;
    }

    boolean isUndefined() {
        return section.isEmpty();
    }

    private static int info(int binding, int type) {
        return binding << 4 | type;
    }
}
