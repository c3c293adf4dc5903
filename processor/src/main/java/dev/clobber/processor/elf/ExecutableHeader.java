package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The headers of a static program: one segment, readable and executable, that is the whole file, and where there is reserved memory
 * one more, readable and writable, that is nothing of the file. There are no sections.
 *
 * <p>Fields that nobody reads in such an {@linkplain HeaderOverlap overlap} are left out; where other ones meet, both hold what they
 * must. Linux reads {@code load_elf_binary} in fs/binfmt_elf.c.
 *
 * @param machine {@code e_machine}
 * @param overlap where the program header lies
 * @param base the address of the file's first byte
 * @param entry the offset in the file of the first instruction
 * @param fileSize in bytes
 * @param reserved how many bytes of memory begin as zero
 */
public record ExecutableHeader(int machine, HeaderOverlap overlap, long base, int entry, long fileSize, long reserved) {
    private static final int ET_EXEC = 2;
    private static final int EV_CURRENT = 1;
    private static final int MAGIC = 0x464c457f;
    private static final int CLASS_DATA_VERSION = 0x010102;
    private static final int PAGE = 4096;

    /**
     * Bytes of the headers that nobody reads.
     *
     * @param start the offset of the first
     * @param end the offset behind the last
     */
    public record FreeRange(int start, int end) {}

    /**
     * Where the headers end, but for what nobody reads.
     *
     * @return the offset from where on all is free
     */
    public int end() {
        return minimumFileSize() - overlap.ignoredEnd();
    }

    /**
     * What the kernel reads at once.
     *
     * @return bytes
     */
    public int minimumFileSize() {
        return programHeader(segments());
    }

    /**
     * Where reserved memory begins.
     *
     * @return an address behind the page in which the file ends
     */
    public long reservedAddress() {
        return Alignment.up(base + programOffset() + segmentSize(), PAGE);
    }

    /**
     * What stands before {@link #end} and may hold anything.
     *
     * @return in the order of their offsets
     */
    public List<FreeRange> freeRanges() {
        boolean[] taken = fields().taken;
        List<FreeRange> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < end(); i++) {
            if (taken[i]) {
                start = i + 1;
            } else if (taken[i + 1] || i + 1 == end()) {
                ranges.add(new FreeRange(start, i + 1));
            }
        }
        return ranges;
    }

    /**
     * The headers as they are in the file.
     *
     * @return as many bytes as a file has at least; 0 where anything may stand
     */
    public byte[] bytes() {
        return fields().bytes;
    }

    private int segments() {
        return reserved > 0 ? 2 : 1;
    }

    private int programHeader(int number) {
        return overlap.programHeader() + number * ProgramHeader.SIZE;
    }

    /** What the first segment's {@code p_offset} has to be; it is rounded down to a page. */
    private long programOffset() {
        return switch (overlap) {
            case NONE -> 0;
            case PARTIAL -> segments() << 8;
            case FULL -> overlap.programHeader();
        };
    }

    /** The kernel maps whole pages, so this may be less than the file's last page holds, and more than the file has. */
    private long segmentSize() {
        long rest = fileSize - programOffset();
        return switch (overlap) {
            case NONE -> fileSize;
            case PARTIAL -> Math.max(rest, 1);
            // The low half is e_phnum.
            case FULL -> fileSize <= PAGE ? segments() : Alignment.up(rest, 0x10000) + segments();
        };
    }

    private Fields fields() {
        Fields fields = new Fields(minimumFileSize() + 1);
        fileHeader(fields);
        loadSegment(fields);
        if (reserved > 0) {
            reservedSegment(fields);
        }
        return fields.end(minimumFileSize());
    }

    private void fileHeader(Fields fields) {
        fields.put(0, 4, MAGIC);
        fields.put(16, 2, ET_EXEC).put(18, 2, machine);
        fields.put(24, 8, base + entry).put(32, 8, overlap.programHeader());
        fields.put(54, 2, ProgramHeader.SIZE).put(56, 2, segments());
        if (overlap != HeaderOverlap.FULL) {
            fields.put(4, 3, CLASS_DATA_VERSION).put(52, 2, FileHeader.SIZE);
        }
        if (overlap == HeaderOverlap.NONE) {
            // ABI, padding; no sections
            fields.put(7, 8, 0)
                    .put(15, 1, 0)
                    .put(20, 4, EV_CURRENT)
                    .put(40, 8, 0)
                    .put(48, 4, 0)
                    .put(58, 6, 0);
        }
    }

    private void loadSegment(Fields fields) {
        int at = programHeader(0);
        long offset = programOffset();
        fields.put(at, 4, ProgramHeader.PT_LOAD);
        // Only the three low bits are read.
        fields.put(
                at + 4,
                1,
                overlap == HeaderOverlap.FULL ? (base >>> 32) & 0xff : ProgramHeader.PF_R | ProgramHeader.PF_X);
        fields.put(at + 8, 8, offset).put(at + 16, 8, base + offset);
        fields.put(at + 32, 8, segmentSize()).put(at + 40, 8, segmentSize());
        if (overlap == HeaderOverlap.NONE) {
            fields.put(at + 5, 3, 0).put(at + 48, 8, PAGE);
        }
    }

    private void reservedSegment(Fields fields) {
        int at = programHeader(1);
        fields.put(at, 4, ProgramHeader.PT_LOAD).put(at + 4, 4, ProgramHeader.PF_R | ProgramHeader.PF_W);
        fields.put(at + 8, 8, 0).put(at + 16, 8, reservedAddress());
        fields.put(at + 32, 8, 0).put(at + 40, 8, reserved);
        if (overlap == HeaderOverlap.NONE) {
            fields.put(at + 48, 8, PAGE);
        }
    }

    /** Bytes, and which of them mean something. */
    private static final class Fields {
        private byte[] bytes;
        private final boolean[] taken;

        Fields(int size) {
            bytes = new byte[size];
            taken = new boolean[size];
        }

        /** Where two fields meet they agree. */
        Fields put(int offset, int size, long value) {
            for (int i = 0; i < size; i++) {
                byte part = (byte) (value >>> 8 * i);
                if (taken[offset + i] && bytes[offset + i] != part) {
                    throw new IllegalStateException("two fields differ at " + (offset + i));
                }
                bytes[offset + i] = part;
                taken[offset + i] = true;
            }
            return this;
        }

        Fields end(int size) {
            bytes = Arrays.copyOf(bytes, size);
            return this;
        }
    }
}
