package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import java.util.List;
import java.util.Objects;

/**
 * The machine code of a type and the data that it names. The code refers to the data by symbol, relative to rip.
 *
 * @param code all functions: for each stub its two, and after them the shared routines that any of them needs
 * @param rodata the read-only data, to be placed at a multiple of 8
 * @param rodataSymbols the names in it, by ascending offset
 * @param bssSize the size of the zeroed writable data, 0 where there is none; to be placed at a multiple of 8
 * @param bssSymbols the names in it, by ascending offset
 */
public record LoweredCode(
        Code code, byte[] rodata, List<DataSymbol> rodataSymbols, int bssSize, List<DataSymbol> bssSymbols) {

    /** Copies what could change. */
    public LoweredCode {
        Objects.requireNonNull(code, "code");
        rodata = rodata.clone();
        rodataSymbols = List.copyOf(rodataSymbols);
        bssSymbols = List.copyOf(bssSymbols);
    }

    @Override
    public byte[] rodata() {
        return rodata.clone();
    }
}
