package dev.clobber.processor.image;

import dev.clobber.processor.elf.ExecutableHeader;
import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import dev.clobber.processor.elf.HeaderOverlap;
import java.util.List;

/**
 * What a layout makes of the headers.
 *
 * @param overlap where the program header lies
 * @param base the address of the file's first byte
 * @param reserved bytes of memory that begin as zero
 */
record HeaderPlan(HeaderOverlap overlap, long base, long reserved) {
    private static final int EM_X86_64 = 62;

    /** Above vm.mmap_min_addr of every distribution. */
    private static final long LOW_BASE = 0x10000;

    /** Its high half is p_flags too, where 5 says readable and executable. */
    private static final long HIGH_BASE = 0x5_0000_0000L;

    /** Where p_flags and the high half of e_entry are in one. */
    private static final int FLAGS = 28;

    static HeaderPlan of(FileLayout layout, long reserved) {
        return switch (layout) {
            case WELL_FORMED -> new HeaderPlan(HeaderOverlap.NONE, LOW_BASE, reserved);
            case OVERLAPPED -> new HeaderPlan(HeaderOverlap.PARTIAL, LOW_BASE, reserved);
            case PACKED -> new HeaderPlan(HeaderOverlap.FULL, HIGH_BASE, reserved);
        };
    }

    /**
     * Whether the program begins at the offset 1: e_entry is p_type too. What stands there, {@code 45 4c 46}, are REX prefixes; the last
     * belongs to the first instruction unless that begins with a prefix of its own (SDM vol. 2, section 2.2.1).
     */
    boolean startsInMagic() {
        return overlap == HeaderOverlap.FULL;
    }

    boolean hasLowAddresses() {
        return overlap != HeaderOverlap.FULL;
    }

    /** From where on all of the file is free. */
    int headerEnd() {
        return header(1, 1).end();
    }

    List<FreeRange> freeRanges() {
        return header(1, 1).freeRanges();
    }

    /** Where instructions can reach across a field. */
    List<Bridge> bridges() {
        // e_type and e_machine; p_type, which is e_entry
        Bridge kind = new Bridge(16, EM_X86_64 << 16 | 2, false);
        return switch (overlap) {
            case NONE -> List.of();
            case PARTIAL -> List.of(kind);
            case FULL -> List.of(kind, new Bridge(24, 1, true));
        };
    }

    /**
     * The plan whose base agrees with the branch that may stand in the headers.
     *
     * @param bytes the beginning of the file
     */
    HeaderPlan agreeingWith(byte[] bytes) {
        if (overlap != HeaderOverlap.FULL || bytes[FLAGS] == 0) {
            return this;
        }
        long high = bytes[FLAGS] & 0xff | (bytes[FLAGS + 1] & 0xff) << 8;
        return new HeaderPlan(overlap, high << 32, reserved);
    }

    /**
     * The headers.
     *
     * @param entry the offset of the program's first instruction
     * @param fileSize in bytes
     */
    ExecutableHeader header(int entry, long fileSize) {
        return new ExecutableHeader(EM_X86_64, overlap, base, startsInMagic() ? 1 : entry, fileSize, reserved);
    }
}
