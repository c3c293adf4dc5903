package dev.clobber.processor.image;

import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.ExecutableHeader;
import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import dev.clobber.processor.image.CodeAssembly.Addresses;
import dev.clobber.processor.image.CodeAssembly.Loading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a program its addresses and its headers, once all has its place in the file. */
final class Linking {
    /** Stands for addresses that are not known; those have the same length. */
    static final Addresses UNKNOWN = symbol -> 0x7fff_ffff;

    /** Of reserved memory: what the widest plain vector instructions demand. */
    private static final long ALIGNMENT = 16;

    private final HeaderPlan plan;
    private final ObjectCode draft;
    private final Map<String, Long> reserved = new HashMap<>();

    private Linking(HeaderPlan plan, ObjectCode draft) {
        this.plan = plan;
        this.draft = draft;
    }

    /** Code whose offsets are those of the file, once addresses are known. */
    @FunctionalInterface
    interface Assembly {
        ObjectCode assemble(Addresses addresses);
    }

    /**
     * The whole file.
     *
     * @param entry the label of the first instruction
     * @return machine code of which the headers are bytes between instructions
     * @throws IllegalArgumentException where a symbol is missing
     */
    static ObjectCode link(HeaderPlan plan, List<ReservedItem> reserved, String entry, Assembly assembly) {
        ObjectCode draft = assembly.assemble(UNKNOWN);
        Linking linking = new Linking(plan.agreeingWith(draft.bytes()), draft);
        ExecutableHeader header = linking.plan.header(draft.labels().get(entry), draft.bytes().length);
        linking.reserve(reserved, header.reservedAddress());
        ObjectCode code = assembly.assemble(linking::address);
        byte[] bytes = code.bytes();
        for (ObjectCode.Fixup fixup : code.fixups()) {
            linking.fix(bytes, fixup);
        }
        putHeader(bytes, header);
        return code.linked(bytes);
    }

    static Loading loading(HeaderPlan plan, Addresses addresses) {
        return plan.hasLowAddresses() ? Loading.absolute(addresses) : Loading.RELATIVE;
    }

    /** How much memory a program reserves. */
    static long reservedSize(List<ReservedItem> items) {
        long size = 0;
        for (ReservedItem item : items) {
            size = aligned(size) + item.size();
        }
        return size;
    }

    private static long aligned(long size) {
        return (size + ALIGNMENT - 1) & -ALIGNMENT;
    }

    private void reserve(List<ReservedItem> items, long start) {
        long next = start;
        for (ReservedItem item : items) {
            next = aligned(next);
            reserved.put(item.symbol(), next);
            next += item.size();
        }
    }

    private long address(String symbol) {
        Integer offset = draft.labels().get(symbol);
        if (offset != null) {
            return plan.base() + offset;
        }
        Long address = reserved.get(symbol);
        if (address == null) {
            throw new IllegalArgumentException("the program names `" + symbol + "`, which it does not have");
        }
        return address;
    }

    private void fix(byte[] bytes, ObjectCode.Fixup fixup) {
        long distance = address(fixup.symbol()) + fixup.addend() - (plan.base() + fixup.offset());
        if (distance != (int) distance) {
            throw new IllegalArgumentException("`" + fixup.symbol() + "` is too far for 32 bits");
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[fixup.offset() + i] = (byte) (distance >> 8 * i);
        }
    }

    /** Constants of instructions may be fields of the headers at the same time. */
    private static void putHeader(byte[] bytes, ExecutableHeader header) {
        byte[] fields = header.bytes();
        boolean[] free = new boolean[fields.length];
        for (FreeRange range : header.freeRanges()) {
            Arrays.fill(free, range.start(), range.end(), true);
        }
        for (int i = 0; i < header.end(); i++) {
            if (!free[i] && bytes[i] != 0 && bytes[i] != fields[i]) {
                throw new IllegalArgumentException("an instruction does not agree with the header at " + i);
            }
            bytes[i] = free[i] ? bytes[i] : fields[i];
        }
    }
}
