package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedObjectTest {
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474e551;
    private static final int PT_GNU_RELRO = 0x6474e552;

    @Test
    void keepsItsBytesToItself() {
        byte[] text = Samples.PROBE.clone();
        SharedObject object =
                new SharedObject(Samples.X86_64, "x", text, new byte[1], 0, List.of(), List.of(), List.of());
        text[0] = 0;
        object.text()[0] = 0;
        object.rodata()[0] = 1;
        assertArrayEquals(Samples.PROBE, object.text());
        assertArrayEquals(new byte[1], object.rodata());
    }

    @Test
    void doesNotDependOnTheOrderOfItsLists() {
        SharedObject object = Samples.everything();
        byte[] bytes = object.toBytes();
        assertArrayEquals(bytes, object.toBytes());
        assertArrayEquals(bytes, shuffled(object).toBytes());
        SharedObject large = Samples.numbered(500);
        assertArrayEquals(large.toBytes(), shuffled(large).toBytes());
    }

    private static SharedObject shuffled(SharedObject object) {
        Random random = new Random(3);
        List<Symbol> symbols = new ArrayList<>(object.symbols());
        List<Relocation> relocations = new ArrayList<>(object.relocations());
        List<FrameDescription> frames = new ArrayList<>(object.frames());
        List.of(symbols, relocations, frames).forEach(list -> Collections.shuffle(list, random));
        return new SharedObject(
                object.machine(),
                object.soname(),
                object.text(),
                object.rodata(),
                object.bssSize(),
                symbols,
                relocations,
                frames);
    }

    @Test
    void staysSmall() {
        // Headers, names and tables; nothing is filled up to a page.
        assertTrue(Samples.bare().toBytes().length < 1500);
        assertTrue(Samples.everything().toBytes().length < 2500);
    }

    @Test
    void symbolsAreWhereTheyWereSaidToBe() {
        SharedObject object = Samples.everything();
        ElfReader elf = new ElfReader(object.toBytes());
        List<ElfReader.SymbolRow> rows = elf.symbols(".symtab");
        assertEquals(object.symbols().size() + 1, rows.size());
        for (Symbol symbol : object.symbols()) {
            ElfReader.SymbolRow row = rows.stream()
                    .filter(candidate -> candidate.name().equals(symbol.name()))
                    .findFirst()
                    .orElseThrow();
            ElfReader.SectionRow section = elf.sections().get(row.section());
            assertEquals(symbol.section().sectionName(), section.name());
            assertEquals(symbol.offset(), row.value() - section.address());
            assertEquals(symbol.size(), row.size());
            assertEquals(symbol.global() ? 1 : 0, row.binding());
            assertEquals(symbol.type() == SymbolType.FUNCTION ? 2 : 1, row.type());
        }
        int firstGlobal = elf.section(".symtab").orElseThrow().info();
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i < firstGlobal ? 0 : 1, rows.get(i).binding());
        }
    }

    @Test
    void exportsExactlyTheGlobals() {
        List<ElfReader.SymbolRow> rows = new ElfReader(Samples.everything().toBytes()).symbols(".dynsym");
        assertEquals(
                Set.of("", "add_up", "größe", "sum"),
                rows.stream().map(ElfReader.SymbolRow::name).collect(Collectors.toSet()));
    }

    @Test
    void obeysTheLoadersRulesWhateverItHolds() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            requireSound(random(random).toBytes());
        }
    }

    private static SharedObject random(Random random) {
        byte[] text = new byte[random.nextInt(3) == 0 ? random.nextInt(20_000) : random.nextInt(100)];
        byte[] rodata = new byte[random.nextInt(3) == 0 ? random.nextInt(10_000) : random.nextInt(3)];
        int bss = random.nextInt(3) * random.nextInt(10_000);
        List<Symbol> symbols = new ArrayList<>();
        List<FrameDescription> frames = new ArrayList<>();
        for (int at = 0; at + 40 < text.length; at += 40) {
            int length = 1 + random.nextInt(40);
            symbols.add(Samples.function("s" + at, at, length, random.nextBoolean()));
            if (random.nextBoolean()) {
                frames.add(new FrameDescription(at, length, List.of()));
            }
        }
        return new SharedObject(Samples.X86_64, "librandom.so", text, rodata, bss, symbols, List.of(), frames);
    }

    private static void requireSound(byte[] bytes) {
        ElfReader elf = new ElfReader(bytes);
        long end = 0;
        for (ElfReader.SegmentRow load : elf.segments(PT_LOAD)) {
            assertTrue((load.flags() & 3) != 3, "writable and executable");
            assertEquals(load.offset() % 4096, load.address() % 4096);
            assertTrue(load.address() / 4096 * 4096 >= end, "shares a page in memory");
            end = (load.address() + load.memorySize() + 4095) / 4096 * 4096;
            assertTrue(load.offset() + load.fileSize() <= bytes.length);
            assertTrue(load.memorySize() > 0 && load.fileSize() <= load.memorySize());
        }
        ElfReader.SegmentRow relro = elf.segments(PT_GNU_RELRO).get(0);
        assertEquals(0, (relro.address() + relro.memorySize()) % 4096);
        ElfReader.SegmentRow dynamic = elf.segments(PT_DYNAMIC).get(0);
        assertEquals(relro.address(), dynamic.address());
        elf.section(".bss").ifPresent(bss -> assertEquals(relro.address() + relro.memorySize(), bss.address()));
        assertEquals(6, elf.segments(PT_GNU_STACK).get(0).flags());
        Set<String> names = new HashSet<>();
        for (ElfReader.SectionRow section : elf.sections()) {
            assertTrue(names.add(section.name()));
            assertEquals(0, section.align() == 0 ? 0 : section.address() % section.align());
        }
        assertTrue(
                Set.of(".rel.dyn", ".rela.dyn", ".note.gnu.build-id").stream().noneMatch(names::contains));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Symbol symbol = Samples.function("f", 0, 4, true);
        Relocation relocation = new Relocation(0, "f", 0);
        FrameDescription frame = new FrameDescription(0, 4, List.of());
        make(List.of(symbol), List.of(relocation), List.of(frame));
        refused("reaches beyond", List.of(Samples.function("f", 1, 4, true)), List.of(), List.of());
        refused(
                "reaches beyond",
                List.of(new Symbol("f", SectionKind.RODATA, 0, 0, SymbolType.OBJECT, true)),
                List.of(),
                List.of());
        refused("two symbols", List.of(symbol, Samples.function("f", 1, 1, false)), List.of(), List.of());
        refused("unknown symbol", List.of(), List.of(relocation), List.of());
        refused("reaches beyond", List.of(symbol), List.of(new Relocation(1, "f", 0)), List.of());
        refused("overlaps", List.of(symbol), List.of(relocation, relocation), List.of());
        refused("reaches beyond", List.of(), List.of(), List.of(new FrameDescription(1, 4, List.of())));
        refused("overlaps", List.of(), List.of(), List.of(frame, new FrameDescription(3, 1, List.of())));
    }

    @Test
    void refusesADistanceBeyond32Bits() {
        SharedObject object = new SharedObject(
                Samples.X86_64,
                "x",
                new byte[4],
                new byte[0],
                Integer.MAX_VALUE,
                List.of(new Symbol("far", SectionKind.BSS, Integer.MAX_VALUE - 1, 1, SymbolType.OBJECT, false)),
                List.of(new Relocation(0, "far", 0)),
                List.of());
        assertThrows(IllegalArgumentException.class, object::toBytes);
    }

    @Test
    void refusesPartsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> Samples.function("", 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> Samples.function("f", -1, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Relocation(-1, "f", 0));
        assertThrows(IllegalArgumentException.class, () -> new FrameDescription(0, 0, List.of()));
        Change late = new Change.CfaOffset(4, 8);
        assertThrows(IllegalArgumentException.class, () -> new FrameDescription(0, 4, List.of(late)));
        Change early = new Change.CfaOffset(1, 8);
        assertThrows(IllegalArgumentException.class, () -> new FrameDescription(0, 9, List.of(late, early)));
        assertThrows(IllegalArgumentException.class, () -> new Machine(62, 4095, Samples.X86_64.callFrame()));
    }

    private static void refused(
            String why, List<Symbol> symbols, List<Relocation> relocations, List<FrameDescription> frames) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> make(symbols, relocations, frames));
        assertTrue(thrown.getMessage().contains(why), thrown.getMessage());
    }

    private static SharedObject make(
            List<Symbol> symbols, List<Relocation> relocations, List<FrameDescription> frames) {
        return new SharedObject(Samples.X86_64, "x", new byte[4], new byte[0], 0, symbols, relocations, frames);
    }
}
