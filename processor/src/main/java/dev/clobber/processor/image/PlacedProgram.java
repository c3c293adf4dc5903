package dev.clobber.processor.image;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.ExecutableHeader;
import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import dev.clobber.processor.image.CodeAssembly.Addresses;
import dev.clobber.processor.image.CodeAssembly.Loading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program whose parts have their places, as machine code whose offsets are those of the file. */
final class PlacedProgram {
    /** Stands for addresses that are not known; those have the same length. */
    private static final long UNKNOWN = 0x7fff_ffff;

    private static final long WORD = 16;

    private final Pieces pieces;
    private HeaderPlan plan;
    private final Placement placement;
    private final Map<String, Long> reserved = new HashMap<>();
    private final Set<Integer> targets = new HashSet<>();

    private PlacedProgram(Pieces pieces, HeaderPlan plan, Placement placement) {
        this.pieces = pieces;
        this.plan = plan;
        this.placement = placement;
        targets.add(0);
        for (Placement.Region region : placement.regions()) {
            for (Placement.Part part : region.parts()) {
                if (part instanceof Placement.Jump jump) {
                    targets.add(jump.target());
                }
            }
        }
    }

    /**
     * How long the file gets.
     *
     * @throws IllegalArgumentException where a region is too short for what stands there
     */
    static int size(Pieces pieces, HeaderPlan plan, Placement placement) {
        return new PlacedProgram(pieces, plan, placement).draft().bytes().length;
    }

    /**
     * The whole file.
     *
     * @return machine code of which the headers are bytes between instructions
     * @throws IllegalArgumentException where a region is too short for what stands there, or a symbol is missing
     */
    static ObjectCode file(Pieces pieces, HeaderPlan plan, Placement placement) {
        return new PlacedProgram(pieces, plan, placement).file();
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
        return (size + WORD - 1) & -WORD;
    }

    /** What an address is loaded by, as long as the real thing. */
    static Loading draftLoading(HeaderPlan plan) {
        return loading(plan, symbol -> UNKNOWN);
    }

    private static Loading loading(HeaderPlan plan, Addresses addresses) {
        return plan.hasLowAddresses() ? Loading.absolute(addresses) : Loading.RELATIVE;
    }

    private ObjectCode draft() {
        return assemble(symbol -> UNKNOWN);
    }

    private ObjectCode file() {
        ObjectCode draft = draft();
        plan = plan.agreeingWith(draft.bytes());
        int entry = draft.labels().get(pieces.partLabel(0));
        ExecutableHeader header = plan.header(entry, draft.bytes().length);
        long next = header.reservedAddress();
        for (ReservedItem item : pieces.reserved()) {
            next = aligned(next);
            reserved.put(item.symbol(), next);
            next += item.size();
        }
        Addresses addresses = symbol -> address(symbol, draft);
        ObjectCode code = assemble(addresses);
        byte[] bytes = code.bytes();
        for (ObjectCode.Fixup fixup : code.fixups()) {
            fix(bytes, fixup, addresses);
        }
        putHeader(bytes, header);
        return code.linked(bytes);
    }

    private long address(String symbol, ObjectCode code) {
        Integer offset = code.labels().get(symbol);
        if (offset != null) {
            return plan.base() + offset;
        }
        Long address = reserved.get(symbol);
        if (address == null) {
            throw new IllegalArgumentException("the program names `" + symbol + "`, which it does not have");
        }
        return address;
    }

    private void fix(byte[] bytes, ObjectCode.Fixup fixup, Addresses addresses) {
        long distance = addresses.address(fixup.symbol()) + fixup.addend() - (plan.base() + fixup.offset());
        if (distance != (int) distance) {
            throw new IllegalArgumentException("`" + fixup.symbol() + "` is too far for 32 bits");
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[fixup.offset() + i] = (byte) (distance >> 8 * i);
        }
    }

    /** Constants of instructions may be fields of the headers at the same time. */
    private void putHeader(byte[] bytes, ExecutableHeader header) {
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

    private ObjectCode assemble(Addresses addresses) {
        CodeBuilder code = Code.builder();
        CodeAssembly assembly = CodeAssembly.pieces(code, loading(plan, addresses));
        for (Placement.Region region : placement.regions()) {
            code.at(0).origin(region.start());
            for (Placement.Part part : region.parts()) {
                append(part, code, assembly);
            }
            if (region.end() != Placement.Region.OPEN) {
                code.origin(region.end());
            }
        }
        ObjectCode assembled = Assembler.assemble(code.build());
        int minimum = plan.header(1, 1).minimumFileSize();
        return assembled.bytes().length >= minimum ? assembled : lengthened(code, minimum);
    }

    private static ObjectCode lengthened(CodeBuilder code, int size) {
        return Assembler.assemble(code.origin(size).build());
    }

    private void append(Placement.Part part, CodeBuilder code, CodeAssembly assembly) {
        if (part instanceof Placement.Run run) {
            for (int i = run.from(); i < run.to(); i++) {
                name(i, code, assembly);
                assembly.append(pieces.instruction(i));
            }
            if (run.to() == pieces.instructions()) {
                pieces.names(run.to()).forEach(assembly::append);
            }
        } else if (part instanceof Placement.Substitute substitute) {
            name(substitute.number(), code, assembly);
            MachineItem item = pieces.instruction(substitute.number());
            assembly.append(new MachineItem.Operation(substitute.instruction(), CodeAssembly.line(item)));
        } else if (part instanceof Placement.Jump jump) {
            code.at(0).add(jump.mnemonic(), pieces.reference(jump.target()));
        } else if (part instanceof Placement.Filler filler) {
            code.at(0).add(filler.instruction());
        } else if (part instanceof Placement.Constant constant) {
            DataItem data = pieces.constants().get(constant.number());
            code.at(0).label(data.symbol()).data(data.bytes());
        }
    }

    private void name(int instruction, CodeBuilder code, CodeAssembly assembly) {
        pieces.names(instruction).forEach(assembly::append);
        if (targets.contains(instruction) && !pieces.hasName(instruction)) {
            code.label(pieces.partLabel(instruction));
        }
    }
}
