package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which bytes of the headers are free, and how long they are. */
class ExecutableHeaderTest {
    private static final long HIGH = 0x5_0000_0000L;

    private static ExecutableHeader header(HeaderOverlap overlap, long base, long reserved) {
        return new ExecutableHeader(62, overlap, base, 1, 300, reserved);
    }

    @Test
    void onlyThePhysicalAddressIsFreeInWellFormedOnes() {
        ExecutableHeader header = header(HeaderOverlap.NONE, 0x10000, 0);
        assertEquals(List.of(new FreeRange(88, 96)), header.freeRanges());
        assertEquals(120, header.end());
        assertEquals(120, header.minimumFileSize());
    }

    @Test
    void whatTheKernelIgnoresIsFree() {
        ExecutableHeader partial = header(HeaderOverlap.PARTIAL, 0x10000, 0);
        assertEquals(
                List.of(new FreeRange(7, 16), new FreeRange(20, 24), new FreeRange(40, 47), new FreeRange(71, 79)),
                partial.freeRanges());
        assertEquals(95, partial.end());
        assertEquals(103, partial.minimumFileSize());
        ExecutableHeader full = header(HeaderOverlap.FULL, HIGH, 0);
        assertEquals(List.of(new FreeRange(4, 16), new FreeRange(20, 24), new FreeRange(48, 54)), full.freeRanges());
        assertEquals(72, full.end());
        assertEquals(80, full.minimumFileSize());
    }

    @Test
    void reservedMemoryIsASegment() {
        ExecutableHeader header = header(HeaderOverlap.NONE, 0x10000, 1);
        assertEquals(List.of(new FreeRange(88, 96), new FreeRange(144, 152)), header.freeRanges());
        assertEquals(176, header.end());
        assertEquals(0x11000, header.reservedAddress());
        assertEquals(2, header.bytes()[56]);
    }

    @Test
    void fieldsThatMeetMustAgree() {
        ExecutableHeader header = new ExecutableHeader(62, HeaderOverlap.FULL, 0x10000, 7, 300, 0);
        assertThrows(IllegalStateException.class, header::bytes);
    }
}
