package dev.clobber.processor.elf;

import java.util.List;
import java.util.Objects;

/**
 * A library that the loader maps as it is: all its addresses are resolved among themselves, so that it needs no other library
 * and nothing is patched when it is loaded.
 *
 * <p>The bytes depend on nothing but these components; the order of the lists does not matter.
 *
 * @param machine the processor it is for
 * @param soname the name by which the loader knows it, {@code DT_SONAME}; not empty
 * @param text machine code
 * @param rodata constants, aligned to 16 bytes
 * @param bssSize length in bytes, 0 or more, of the variables that begin as zero; aligned to a page
 * @param symbols names for places in the three; global ones can be found by {@code dlsym}
 * @param relocations places in text that receive a distance
 * @param frames how debuggers find the callers of functions in text; they do not overlap
 */
public record SharedObject(
        Machine machine,
        String soname,
        byte[] text,
        byte[] rodata,
        int bssSize,
        List<Symbol> symbols,
        List<Relocation> relocations,
        List<FrameDescription> frames) {
    /**
     * Checks that the components fit together.
     *
     * @throws IllegalArgumentException if they do not: a symbol, relocation or frame beyond its section, a name used twice, a
     *     relocation against a symbol that is not there
     */
    public SharedObject {
        Objects.requireNonNull(machine);
        StringTable.requireName(soname, "soname");
        text = text.clone();
        rodata = rodata.clone();
        if (bssSize < 0) {
            throw new IllegalArgumentException("bss of " + bssSize + " bytes");
        }
        symbols = List.copyOf(symbols);
        relocations = List.copyOf(relocations);
        frames = List.copyOf(frames);
        ContentCheck.symbols(symbols, text.length, rodata.length, bssSize);
        ContentCheck.ownSymbols(relocations, symbols);
        ContentCheck.relocations(relocations, text.length);
        ContentCheck.frames(frames, text.length);
    }

    @Override
    public byte[] text() {
        return text.clone();
    }

    @Override
    public byte[] rodata() {
        return rodata.clone();
    }

    /**
     * What becomes of a shared object.
     *
     * @param file its contents
     * @param text the code as it stands there, its relocated fields filled in
     */
    public record Linked(byte[] file, byte[] text) {
        /** Copies the bytes. */
        public Linked {
            file = file.clone();
            text = text.clone();
        }
    }

    /**
     * Lays out the file and fills it.
     *
     * @throws IllegalArgumentException if a relocation's distance does not fit into 32 bits
     */
    public Linked link() {
        SharedObjectWriter writer = new SharedObjectWriter(this);
        return new Linked(writer.toBytes(), writer.text());
    }

    /**
     * The file's contents.
     *
     * @throws IllegalArgumentException if a relocation's distance does not fit into 32 bits
     */
    public byte[] toBytes() {
        return link().file();
    }
}
