package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The three kinds of header, to the byte. */
class HeadersTest {
    @Test
    void fileHeader() {
        LittleEndianWriter out = new LittleEndianWriter();
        new FileHeader(FileHeader.ET_DYN, 62, 0x1122, 7, 14, 0x480, 13).writeTo(out);
        assertEquals(FileHeader.SIZE, out.size());
        assertArrayEquals(
                Samples.hex("7f454c46020101000000000000000000"
                        + "03003e0001000000 2211000000000000"
                        + "4000000000000000 8004000000000000"
                        + "00000000 4000 3800 0700 4000 0e00 0d00"),
                out.toByteArray());
    }

    /** A relocatable object has no program headers and says so in three fields. */
    @Test
    void fileHeaderWithoutProgramHeaders() {
        LittleEndianWriter out = new LittleEndianWriter();
        new FileHeader(1, 62, 0, 0, 2, 0x40, 1).writeTo(out);
        assertArrayEquals(
                Samples.hex("7f454c46020101000000000000000000"
                        + "01003e0001000000 0000000000000000"
                        + "0000000000000000 4000000000000000"
                        + "00000000 4000 0000 0000 4000 0200 0100"),
                out.toByteArray());
    }

    @Test
    void programHeader() {
        LittleEndianWriter out = new LittleEndianWriter();
        new ProgramHeader(ProgramHeader.PT_GNU_STACK, 6, 1, 2, 3, 4, 16).writeTo(out);
        assertEquals(ProgramHeader.SIZE, out.size());
        assertArrayEquals(
                Samples.hex("51e57464 06000000 0100000000000000 0200000000000000 0200000000000000"
                        + "0300000000000000 0400000000000000 1000000000000000"),
                out.toByteArray());
    }

    @Test
    void sectionHeader() {
        LittleEndianWriter out = new LittleEndianWriter();
        new SectionHeader(1, SectionHeader.SHT_GNU_HASH, 2, 3, 4, 5, 6, 7, 8, 9).writeTo(out);
        assertEquals(SectionHeader.SIZE, out.size());
        assertArrayEquals(
                Samples.hex("01000000 f6ffff6f 0200000000000000 0300000000000000 0400000000000000"
                        + "0500000000000000 06000000 07000000 0800000000000000 0900000000000000"),
                out.toByteArray());
    }

    @Test
    void dynamicTableEndsWithNull() {
        assertArrayEquals(
                Samples.hex("0e00000000000000 0700000000000000 0000000000000000 0000000000000000"),
                new DynamicTable().add(DynamicTable.DT_SONAME, 7).toBytes());
    }
}
