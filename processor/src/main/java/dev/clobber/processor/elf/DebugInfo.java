package dev.clobber.processor.elf;

import java.util.List;

/** {@code .debug_info} and {@code .debug_abbrev}: one unit with its functions (DWARF 4, sections 3.1, 3.3, and 7.5). */
final class DebugInfo {
    private static final String INFO = ".debug_info";
    private static final String ABBREVIATIONS = ".debug_abbrev";

    private static final int VERSION = 4;
    private static final String PRODUCER = "Clobber";
    private static final int DW_LANG_JAVA = 0x0b;

    private static final int DW_TAG_COMPILE_UNIT = 0x11;
    private static final int DW_TAG_SUBPROGRAM = 0x2e;

    private static final int DW_AT_NAME = 0x03;
    private static final int DW_AT_STMT_LIST = 0x10;
    private static final int DW_AT_LOW_PC = 0x11;
    private static final int DW_AT_HIGH_PC = 0x12;
    private static final int DW_AT_LANGUAGE = 0x13;
    private static final int DW_AT_COMP_DIR = 0x1b;
    private static final int DW_AT_PRODUCER = 0x25;
    private static final int DW_AT_DECL_FILE = 0x3a;
    private static final int DW_AT_DECL_LINE = 0x3b;
    private static final int DW_AT_EXTERNAL = 0x3f;

    private static final int DW_FORM_ADDR = 0x01;
    private static final int DW_FORM_DATA4 = 0x06;
    private static final int DW_FORM_STRING = 0x08;
    private static final int DW_FORM_DATA1 = 0x0b;
    private static final int DW_FORM_FLAG = 0x0c;
    private static final int DW_FORM_UDATA = 0x0f;
    private static final int DW_FORM_SEC_OFFSET = 0x17;

    /** The numbers that the two kinds of entry have here. */
    private static final int UNIT = 1;

    private static final int FUNCTION = 2;

    private DebugInfo() {}

    /** The entries' shapes: a unit names its directory only where that is known. */
    static DebugSection abbreviations(SourceFile source) {
        LittleEndianWriter out = new LittleEndianWriter();
        out.uleb128(UNIT).uleb128(DW_TAG_COMPILE_UNIT).u8(1);
        attributes(out, DW_AT_PRODUCER, DW_FORM_STRING, DW_AT_LANGUAGE, DW_FORM_DATA1, DW_AT_NAME, DW_FORM_STRING);
        if (source.directory().isPresent()) {
            attributes(out, DW_AT_COMP_DIR, DW_FORM_STRING);
        }
        attributes(out, DW_AT_LOW_PC, DW_FORM_ADDR, DW_AT_HIGH_PC, DW_FORM_DATA4, DW_AT_STMT_LIST, DW_FORM_SEC_OFFSET);
        attributes(out, 0, 0);
        out.uleb128(FUNCTION).uleb128(DW_TAG_SUBPROGRAM).u8(0);
        attributes(out, DW_AT_NAME, DW_FORM_STRING, DW_AT_EXTERNAL, DW_FORM_FLAG);
        attributes(out, DW_AT_DECL_FILE, DW_FORM_DATA1, DW_AT_DECL_LINE, DW_FORM_UDATA);
        attributes(out, DW_AT_LOW_PC, DW_FORM_ADDR, DW_AT_HIGH_PC, DW_FORM_DATA4);
        attributes(out, 0, 0);
        return new DebugSection(ABBREVIATIONS, out.u8(0).toByteArray(), List.of());
    }

    private static void attributes(LittleEndianWriter out, int... namesAndForms) {
        for (int number : namesAndForms) {
            out.uleb128(number);
        }
    }

    /**
     * The entries.
     *
     * @param start offset of the first byte of the code
     * @param end offset of the first byte after it
     */
    static DebugSection info(SourceFile source, List<DebugFunction> functions, int start, int end) {
        DebugWriter section = new DebugWriter(INFO);
        LittleEndianWriter out = section.out().u16(VERSION);
        section.start(ABBREVIATIONS);
        out.u8(DebugWriter.ADDRESS_SIZE);
        out.uleb128(UNIT);
        section.string(PRODUCER);
        out.u8(DW_LANG_JAVA);
        section.string(source.name());
        if (source.directory().isPresent()) {
            section.string(source.directory().get());
        }
        section.address(start);
        out.u32(end - start);
        section.start(LineTable.NAME);
        for (DebugFunction function : functions) {
            out.uleb128(FUNCTION);
            section.string(function.name());
            out.u8(function.global() ? 1 : 0).u8(LineTable.FILE).uleb128(function.line());
            section.address(function.offset());
            out.u32(function.size());
        }
        // The unit has no more children.
        out.u8(0);
        return section.toUnit();
    }
}
