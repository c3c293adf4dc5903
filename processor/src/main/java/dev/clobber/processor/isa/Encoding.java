package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** The second column of a row: how operands become bytes. One class for each scheme of the manual. */
sealed interface Encoding permits LegacyEncoding {

    /**
     * Finds the place of each operand, in order, and refuses kinds that the encoding has no place for.
     *
     * @throws IllegalArgumentException saying what does not agree
     */
    List<Place> places(List<OperandKind> kinds);

    /** The bytes, or empty where these operands do not go together: ah beside a register that needs REX. */
    Optional<Encoded> encode(Form form, Instruction instruction);

    static Encoding parse(String text) {
        return LegacyEncoding.parse(Words.of(text));
    }
}
