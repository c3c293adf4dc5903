package dev.clobber.processor.elf;

import static dev.clobber.processor.elf.ProgramHeader.PF_R;
import static dev.clobber.processor.elf.ProgramHeader.PF_W;
import static dev.clobber.processor.elf.ProgramHeader.PF_X;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one shared object: sizes first, then places, then the bytes that depend on places.
 *
 * <p>Three segments: headers and tables to be read; text to be executed; and, writable, the dynamic table (glibc before 2.35
 * writes into it) and variables. The loader protects the dynamic table when it is done ({@code PT_GNU_RELRO}), in whole pages,
 * so variables begin on the page after it.
 */
final class SharedObjectWriter {
    private static final int STACK_ALIGNMENT = 16;

    private final SharedObject object;
    private final GnuHashTable hash;
    private final SymbolTable dynamicSymbols;
    private final SymbolTable symbols;
    private final StringTable dynamicNames = new StringTable();
    private final StringTable names = new StringTable();
    private final StringTable sectionNames = new StringTable();
    private final CallFrameTable callFrames;
    private final Layout layout;
    private final byte[] text;

    SharedObjectWriter(SharedObject object) {
        this.object = object;
        List<Symbol> sorted = new ArrayList<>(object.symbols());
        Collections.sort(sorted);
        symbols = SymbolTable.of(sorted);
        // The global ones are last.
        hash = new GnuHashTable(sorted.subList(symbols.firstGlobal() - 1, sorted.size()));
        dynamicSymbols = SymbolTable.of(hash.symbols());
        callFrames = new CallFrameTable(object.machine().callFrame(), object.frames());
        dynamicNames.add(object.soname());
        addNames(dynamicSymbols, dynamicNames);
        addNames(symbols, names);
        layout = layout();
        text = linked();
    }

    private static void addNames(SymbolTable table, StringTable names) {
        for (SymbolEntry entry : table.entries()) {
            names.add(entry.name());
        }
    }

    byte[] toBytes() {
        return FileWriter.write(
                FileHeader.ET_DYN,
                object.machine().number(),
                programHeaders(),
                layout,
                Sections.SHSTRTAB,
                sectionNames,
                contents());
    }

    private Layout layout() {
        List<SegmentPlan> plans = new ArrayList<>();
        for (SegmentPlan plan : List.of(readable(), executable(), writable())) {
            if (!plan.isEmpty()) {
                plans.add(plan);
                nameSections(plan.relro());
                nameSections(plan.sections());
            }
        }
        List<Section> unloaded = new ArrayList<>(List.of(Sections.symtab(symbols), Sections.strtab(names)));
        nameSections(unloaded);
        sectionNames.add(Sections.PADDING);
        sectionNames.add(Sections.SHSTRTAB);
        unloaded.add(Sections.shstrtab(sectionNames));
        // Beside the loaded ones: dynamic table, stack, protected part; and the index of frames.
        int headers = plans.size() + 3 + (callFrames.isEmpty() ? 0 : 1);
        return Layout.of(FileWriter.headerSize(headers), object.machine().pageSize(), plans, unloaded);
    }

    private void nameSections(List<Section> sections) {
        for (Section section : sections) {
            sectionNames.add(section.name());
        }
    }

    private SegmentPlan readable() {
        List<Section> sections = new ArrayList<>(
                List.of(Sections.gnuHash(hash.size()), Sections.dynsym(dynamicSymbols), Sections.dynstr(dynamicNames)));
        if (object.rodata().length > 0) {
            sections.add(Sections.rodata(object.rodata().length));
        }
        if (!callFrames.isEmpty()) {
            sections.add(Sections.ehFrameHdr(callFrames));
            sections.add(Sections.ehFrame(callFrames.size()));
        }
        return SegmentPlan.of(PF_R, sections);
    }

    private SegmentPlan executable() {
        int size = object.text().length;
        return SegmentPlan.of(PF_R | PF_X, size == 0 ? List.of() : List.of(Sections.text(size)));
    }

    private SegmentPlan writable() {
        Section dynamic = Sections.dynamic(dynamic(0, 0, 0).length);
        int bss = object.bssSize();
        return new SegmentPlan(PF_R | PF_W, List.of(dynamic), bss == 0 ? List.of() : List.of(Sections.bss(bss)));
    }

    private List<ProgramHeader> programHeaders() {
        List<ProgramHeader> headers = new ArrayList<>();
        for (LoadSegment segment : layout.segments()) {
            headers.add(segment.header(object.machine().pageSize()));
        }
        Placement dynamic = layout.get(Sections.DYNAMIC);
        headers.add(dynamic.header(ProgramHeader.PT_DYNAMIC, PF_R | PF_W));
        if (!callFrames.isEmpty()) {
            headers.add(layout.get(Sections.EH_FRAME_HDR).header(ProgramHeader.PT_GNU_EH_FRAME, PF_R));
        }
        // Without this header, or with PF_X in it, the loader makes every stack of the process executable.
        headers.add(new ProgramHeader(ProgramHeader.PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 0, STACK_ALIGNMENT));
        // Loaders round the end down to a page's, so the padding must be in it.
        long protectedSize = layout.get(Sections.PADDING).endAddress() - dynamic.address();
        headers.add(new ProgramHeader(
                ProgramHeader.PT_GNU_RELRO,
                PF_R,
                dynamic.offset(),
                dynamic.address(),
                dynamic.section().size(),
                protectedSize,
                1));
        return headers;
    }

    private Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new HashMap<>();
        contents.put(Sections.GNU_HASH, hash.toBytes());
        contents.put(Sections.DYNSYM, dynamicSymbols.toBytes(dynamicNames, layout));
        contents.put(Sections.DYNSTR, dynamicNames.toBytes());
        contents.put(SectionKind.RODATA.sectionName(), object.rodata());
        contents.put(
                Sections.DYNAMIC,
                dynamic(address(Sections.GNU_HASH), address(Sections.DYNSYM), address(Sections.DYNSTR)));
        contents.put(Sections.SYMTAB, symbols.toBytes(names, layout));
        contents.put(Sections.STRTAB, names.toBytes());
        contents.put(Sections.SHSTRTAB, sectionNames.toBytes());
        if (text.length > 0) {
            contents.put(SectionKind.TEXT.sectionName(), text);
        }
        if (!callFrames.isEmpty()) {
            long text = address(SectionKind.TEXT.sectionName());
            long frame = address(Sections.EH_FRAME);
            contents.put(Sections.EH_FRAME, callFrames.toBytes(frame, text));
            contents.put(Sections.EH_FRAME_HDR, callFrames.index(address(Sections.EH_FRAME_HDR), frame, text));
        }
        return contents;
    }

    /** The code, its relocated fields filled in. */
    byte[] text() {
        return text.clone();
    }

    private byte[] linked() {
        if (object.text().length == 0) {
            return new byte[0];
        }
        Map<String, Symbol> byName = new HashMap<>();
        for (Symbol symbol : object.symbols()) {
            byName.put(symbol.name(), symbol);
        }
        Map<String, Long> addresses = new HashMap<>();
        for (Relocation relocation : object.relocations()) {
            Symbol symbol = byName.get(relocation.symbol());
            addresses.put(symbol.name(), address(symbol.section().sectionName()) + symbol.offset());
        }
        return RelocationResolver.resolve(
                object.text(), address(SectionKind.TEXT.sectionName()), object.relocations(), addresses);
    }

    private byte[] dynamic(long hashAddress, long symbolAddress, long nameAddress) {
        return new DynamicTable()
                .add(DynamicTable.DT_SONAME, dynamicNames.add(object.soname()))
                .add(DynamicTable.DT_GNU_HASH, hashAddress)
                .add(DynamicTable.DT_STRTAB, nameAddress)
                .add(DynamicTable.DT_SYMTAB, symbolAddress)
                .add(DynamicTable.DT_STRSZ, dynamicNames.size())
                .add(DynamicTable.DT_SYMENT, SymbolTable.ENTRY_SIZE)
                .toBytes();
    }

    private long address(String section) {
        return layout.get(section).address();
    }
}
