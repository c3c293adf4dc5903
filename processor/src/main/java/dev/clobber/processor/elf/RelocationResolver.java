package dev.clobber.processor.elf;

import java.util.List;
import java.util.Map;

/** Fills in relocated fields, once every address is known. */
final class RelocationResolver {
    private RelocationResolver() {}

    /**
     * Returns a copy of text with its relocated fields filled in.
     *
     * @param addresses of the symbols, by name
     * @throws IllegalArgumentException if a distance does not fit into 32 bits
     */
    static byte[] resolve(byte[] text, long textAddress, List<Relocation> relocations, Map<String, Long> addresses) {
        byte[] resolved = text.clone();
        for (Relocation relocation : relocations) {
            long place = textAddress + relocation.offset();
            long distance = distance(addresses.get(relocation.symbol()), relocation, place);
            for (int i = 0; i < Relocation.SIZE; i++) {
                resolved[relocation.offset() + i] = (byte) (distance >>> 8 * i);
            }
        }
        return resolved;
    }

    private static long distance(long symbol, Relocation relocation, long place) {
        try {
            return Math.toIntExact(Math.addExact(symbol - place, relocation.addend()));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(relocation + " is too far from its symbol for 32 bits", e);
        }
    }
}
