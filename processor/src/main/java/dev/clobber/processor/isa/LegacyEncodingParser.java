package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the second column of a row in the manual's notation (SDM vol. 2, section 3.1.1.1). */
final class LegacyEncodingParser {
    private static final String HEX = "0123456789ABCDEF";
    private static final Set<String> REGISTER_SUFFIXES = Set.of("+rb", "+rw", "+rd", "+ro");
    private static final Map<String, Integer> CONSTANTS =
            Map.of("ib", 8, "iw", 16, "id", 32, "io", 64, "cb", 8, "cd", 32);

    private boolean operandSize;
    private OptionalInt mandatory = OptionalInt.empty();
    private boolean wide;
    private final List<Integer> opcode = new ArrayList<>();
    private boolean inOpcode;
    private boolean modRm;
    private OptionalInt digit = OptionalInt.empty();
    private final List<Integer> constants = new ArrayList<>();

    LegacyEncoding parse(List<String> words) {
        words.forEach(this::word);
        if (opcode.isEmpty()) {
            throw new IllegalArgumentException("the encoding has no opcode");
        }
        if (inOpcode && (opcode.get(opcode.size() - 1) & 7) != 0) {
            throw new IllegalArgumentException("a register is added to an opcode whose low three bits are not 0");
        }
        return new LegacyEncoding(
                operandSize, mandatory, wide, List.copyOf(opcode), inOpcode, modRm, digit, List.copyOf(constants));
    }

    private void word(String word) {
        boolean first = opcode.isEmpty();
        boolean open = !inOpcode && !modRm && constants.isEmpty();
        if (first && word.equals("66")) {
            operandSize = true;
        } else if (first && !wide && (word.equals("F2") || word.equals("F3"))) {
            mandatory = OptionalInt.of(Integer.parseInt(word, 16));
        } else if (first && word.equals("REX.W")) {
            wide = true;
        } else if (open && word.length() == 2 && startsWithByte(word)) {
            opcode.add(Integer.parseInt(word, 16));
        } else if (open && startsWithByte(word) && REGISTER_SUFFIXES.contains(word.substring(2))) {
            opcode.add(Integer.parseInt(word.substring(0, 2), 16));
            inOpcode = true;
        } else if (open && !first && (word.equals("/r") || isDigit(word))) {
            modRm = true;
            digit = word.equals("/r") ? OptionalInt.empty() : OptionalInt.of(word.charAt(1) - '0');
        } else if (!first && CONSTANTS.containsKey(word)) {
            constants.add(CONSTANTS.get(word));
        } else {
            throw new IllegalArgumentException("`" + word + "` is not understood at its place in the encoding");
        }
    }

    private static boolean startsWithByte(String word) {
        return word.length() >= 2 && HEX.indexOf(word.charAt(0)) >= 0 && HEX.indexOf(word.charAt(1)) >= 0;
    }

    private static boolean isDigit(String word) {
        return word.length() == 2 && word.charAt(0) == '/' && word.charAt(1) >= '0' && word.charAt(1) <= '7';
    }
}
