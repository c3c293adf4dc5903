package dev.clobber.processor.elf;

import java.util.List;

/** {@code .debug_line}: which line of the source each instruction comes from (DWARF 4, sections 6.2 and 7.21). */
final class LineTable {
    static final String NAME = ".debug_line";

    /** The number by which {@code .debug_info} knows the one file. */
    static final int FILE = 1;

    private static final int VERSION = 4;

    private static final int DW_LNS_ADVANCE_PC = 2;
    private static final int DW_LNS_ADVANCE_LINE = 3;
    private static final int DW_LNS_COPY = 1;
    private static final int DW_LNE_END_SEQUENCE = 1;
    private static final int DW_LNE_SET_ADDRESS = 2;

    /** How many operands each of the opcodes has that DWARF defines. */
    private static final byte[] STANDARD_OPCODE_LENGTHS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};

    /** The other opcodes advance both: the line by −5 to 8, and the address by what then fits into a byte. */
    private static final int FIRST_SPECIAL_OPCODE = STANDARD_OPCODE_LENGTHS.length + 1;

    private static final int LINE_BASE = -5;
    private static final int LINE_RANGE = 14;

    private LineTable() {}

    /**
     * The section.
     *
     * @param rows in ascending order of their offsets, one or more
     * @param end offset of the first byte after the code
     */
    static DebugSection of(SourceFile source, List<LineRow> rows, int end) {
        DebugWriter section = new DebugWriter(NAME);
        byte[] header = header(source);
        section.out().u16(VERSION).u32(header.length).bytes(header);
        program(section, rows, end);
        return section.toUnit();
    }

    /** What follows the field that tells its length. */
    private static byte[] header(SourceFile source) {
        LittleEndianWriter out = new LittleEndianWriter();
        // Instructions of one byte and more, one operation each, and every row is a good place to stop at.
        out.u8(1).u8(1).u8(1);
        out.u8(LINE_BASE).u8(LINE_RANGE).u8(FIRST_SPECIAL_OPCODE).bytes(STANDARD_OPCODE_LENGTHS);
        // No directory beside that of the unit; one file in it, its time and length untold.
        out.u8(0);
        out.bytes(StringTable.encode(source.name())).u8(0).uleb128(0).uleb128(0).uleb128(0);
        return out.u8(0).toByteArray();
    }

    private static void program(DebugWriter section, List<LineRow> rows, int end) {
        LittleEndianWriter out = section.out();
        int at = rows.get(0).offset();
        int line = 1;
        out.u8(0).uleb128(1 + DebugWriter.ADDRESS_SIZE).u8(DW_LNE_SET_ADDRESS);
        section.address(at);
        for (LineRow row : rows) {
            advance(out, row.offset() - at, row.line() - line);
            at = row.offset();
            line = row.line();
        }
        out.u8(DW_LNS_ADVANCE_PC).uleb128(end - at);
        out.u8(0).uleb128(1).u8(DW_LNE_END_SEQUENCE);
    }

    /** Goes on and makes a row, by one byte where that can say it. */
    private static void advance(LittleEndianWriter out, int bytes, int lines) {
        long opcode = (long) lines - LINE_BASE + (long) LINE_RANGE * bytes + FIRST_SPECIAL_OPCODE;
        boolean isNear = lines >= LINE_BASE && lines < LINE_BASE + LINE_RANGE;
        if (isNear && opcode <= 0xff) {
            out.u8((int) opcode);
            return;
        }
        if (lines != 0) {
            out.u8(DW_LNS_ADVANCE_LINE).sleb128(lines);
        }
        if (bytes != 0) {
            out.u8(DW_LNS_ADVANCE_PC).uleb128(bytes);
        }
        out.u8(DW_LNS_COPY);
    }
}
