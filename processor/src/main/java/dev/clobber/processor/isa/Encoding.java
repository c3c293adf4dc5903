package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** The second column of a row: how operands become bytes. One class for each scheme of the manual. */
sealed interface Encoding permits LegacyEncoding, VexEncoding, EvexEncoding {

    /** What follows the prefixes. */
    OpcodeFields fields();

    /** Whether a pseudo prefix in braces asks for this encoding. */
    boolean isScheme(Scheme scheme);

    /**
     * The bytes, or empty where these operands do not go together: ah beside a register that needs REX, or a register that the
     * scheme has no bits for.
     */
    Optional<Encoded> encode(Fields operands);

    /**
     * Finds the place of each operand, in order, and refuses kinds that the encoding has no place for.
     *
     * @throws IllegalArgumentException saying what does not agree
     */
    default List<Place> places(List<OperandKind> kinds) {
        return OperandPlaces.of(fields(), kinds);
    }

    static Encoding parse(String text) {
        List<String> words = Words.of(text);
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.startsWith("VEX.")) {
            return VexEncoding.parse(words);
        }
        return first.startsWith("EVEX.") ? EvexEncoding.parse(words) : LegacyEncoding.parse(words);
    }
}
