package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what stands behind the prefixes in the second column, in the manual's notation (SDM vol. 2, section 3.1.1.1). */
final class OpcodeFieldsParser {
    private static final String HEX = "0123456789ABCDEF";
    private static final Set<String> REGISTER_SUFFIXES = Set.of("+rb", "+rw", "+rd", "+ro", "+i");
    private static final Map<String, Integer> CONSTANTS =
            Map.of("ib", 8, "iw", 16, "id", 32, "io", 64, "cb", 8, "cd", 32);
    private static final String COMPRESSION = "disp8*";

    private final List<Integer> opcode = new ArrayList<>();
    private boolean inOpcode;
    private boolean modRm;
    private OptionalInt digit = OptionalInt.empty();
    private boolean fixedRm;
    private boolean offset;
    private final List<Integer> constants = new ArrayList<>();
    private boolean fourth;
    private Optional<String> places = Optional.empty();
    private OptionalInt compression = OptionalInt.empty();

    static OpcodeFields parse(List<String> words) {
        OpcodeFieldsParser parser = new OpcodeFieldsParser();
        for (String word : words) {
            parser.word(word);
        }
        return parser.fields();
    }

    private OpcodeFields fields() {
        if (opcode.isEmpty()) {
            throw new IllegalArgumentException("the encoding has no opcode");
        }
        if (inOpcode && (opcode.get(opcode.size() - 1) & 7) != 0) {
            throw new IllegalArgumentException("a register is added to an opcode whose low three bits are not 0");
        }
        return new OpcodeFields(
                List.copyOf(opcode),
                inOpcode,
                modRm,
                digit,
                fixedRm,
                offset,
                List.copyOf(constants),
                fourth,
                places,
                compression);
    }

    private void word(String word) {
        boolean first = opcode.isEmpty();
        boolean open = !inOpcode && !modRm && constants.isEmpty();
        if (open && word.length() == 2 && startsWithByte(word)) {
            opcode.add(Integer.parseInt(word, 16));
        } else if (open && startsWithByte(word) && REGISTER_SUFFIXES.contains(word.substring(2))) {
            opcode.add(Integer.parseInt(word.substring(0, 2), 16));
            inOpcode = true;
        } else if (open && !first && (word.equals("/r") || isDigit(word))) {
            modRm = true;
            digit = word.equals("/r") ? OptionalInt.empty() : OptionalInt.of(word.charAt(1) - '0');
        } else if (open && !first && word.equals("11:rrr:000")) {
            modRm = true;
            fixedRm = true;
        } else if (first || !more(word)) {
            throw new IllegalArgumentException("`" + word + "` is not understood at its place in the encoding");
        }
    }

    /** What follows opcode and ModRM. */
    private boolean more(String word) {
        if (CONSTANTS.containsKey(word)) {
            constants.add(CONSTANTS.get(word));
        } else if (word.equals("mo")) {
            offset = true;
        } else if (word.equals("/is4")) {
            fourth = true;
        } else if (word.startsWith(COMPRESSION)) {
            compression = OptionalInt.of(Integer.parseInt(word.substring(COMPRESSION.length())));
        } else {
            places = OperandPlaces.lettersOf(word);
            return places.isPresent();
        }
        return true;
    }

    private static boolean startsWithByte(String word) {
        return word.length() >= 2 && HEX.indexOf(word.charAt(0)) >= 0 && HEX.indexOf(word.charAt(1)) >= 0;
    }

    private static boolean isDigit(String word) {
        return word.length() == 2 && word.charAt(0) == '/' && word.charAt(1) >= '0' && word.charAt(1) <= '7';
    }
}
