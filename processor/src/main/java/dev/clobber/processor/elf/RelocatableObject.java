package dev.clobber.processor.elf;

import java.util.List;
import java.util.Objects;

/**
 * An object for a linker, as small as linkers take without a warning: names share one table, and nothing is in it that is not
 * asked for.
 *
 * <p>The bytes depend on nothing but these components; the order of symbols, relocations and frames does not matter.
 *
 * @param machine the processor it is for
 * @param numbers how that processor's linkers call what they fill in
 * @param text machine code, constants behind it; aligned to 16 bytes
 * @param bssSize length in bytes, 0 or more, of the variables that begin as zero; aligned to 16 bytes
 * @param symbols names for places in the two; other objects see the global ones
 * @param relocations places in text that receive a distance; a symbol that is not among those is another object's
 * @param frames how debuggers and exceptions find the callers of functions in text; they do not overlap; without any there is no
 *     {@code .eh_frame}
 * @param debug what debuggers read to show the source
 */
public record RelocatableObject(
        Machine machine,
        RelocationNumbers numbers,
        byte[] text,
        long bssSize,
        List<Symbol> symbols,
        List<Relocation> relocations,
        List<FrameDescription> frames,
        DebugSections debug) {
    /**
     * Checks that the components fit together.
     *
     * @throws IllegalArgumentException if they do not: a symbol, relocation or frame beyond its section, a name used twice
     */
    public RelocatableObject {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(numbers);
        Objects.requireNonNull(debug);
        text = text.clone();
        if (bssSize < 0) {
            throw new IllegalArgumentException("bss of " + bssSize + " bytes");
        }
        symbols = List.copyOf(symbols);
        relocations = List.copyOf(relocations);
        frames = List.copyOf(frames);
        ContentCheck.symbols(symbols, text.length, 0, bssSize);
        ContentCheck.relocations(relocations, text.length);
        ContentCheck.frames(frames, text.length);
    }

    @Override
    public byte[] text() {
        return text.clone();
    }

    /** The file's contents. */
    public byte[] toBytes() {
        return new RelocatableObjectWriter(this).toBytes();
    }
}
