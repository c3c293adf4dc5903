package dev.clobber.processor.isa;

import dev.clobber.processor.isa.MemoryKind.Offset;
import dev.clobber.processor.isa.OperandKind.Constant;
import dev.clobber.processor.isa.OperandKind.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the place of each operand. The manual's column Op/En says it by letters, R for ModRM.reg, M for ModRM.rm, V for vvvv; most
 * forms leave one choice, which is then taken without them.
 */
final class OperandPlaces {
    private static final Map<Character, Place> LETTERS = Map.of('R', Place.REG, 'M', Place.RM, 'V', Place.VVVV);

    private OperandPlaces() {}

    /** Whether a word of the encoding column says where operands go. */
    static boolean areLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!LETTERS.containsKey(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > 1 && word.indexOf('M') >= 0;
    }

    /**
     * Places in the order of the operands.
     *
     * @throws IllegalArgumentException saying what does not agree
     */
    static List<Place> of(OpcodeFields fields, List<OperandKind> kinds) {
        List<Integer> registers = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (OperandKind kind : kinds) {
            places.add(place(kind));
            if (places.get(places.size() - 1) == Place.RM) {
                registers.add(places.size() - 1);
            }
        }
        if (fields.fourth()) {
            require(!registers.isEmpty(), "/is4 has no register");
            places.set(registers.remove(registers.size() - 1), Place.IS4);
        }
        String letters = fields.places().isPresent() ? fields.places().get() : letters(fields, kinds, registers);
        require(letters.length() == registers.size(), "`" + letters + "` and the operands do not agree");
        for (int i = 0; i < letters.length(); i++) {
            places.set(registers.get(i), letterPlace(letters.charAt(i)));
        }
        check(fields, kinds, places);
        return List.copyOf(places);
    }

    private static Place letterPlace(char letter) {
        return letter == 'O' ? Place.OPCODE : letter == 'B' ? Place.REG_AND_RM : LETTERS.get(letter);
    }

    /** RM stands for all that need a choice. */
    private static Place place(OperandKind kind) {
        if (kind.fixed().isPresent()) {
            return Place.IMPLIED;
        }
        if (kind instanceof Constant || kind instanceof Relative) {
            return Place.CONSTANT;
        }
        return kind instanceof Offset ? Place.OFFSET : Place.RM;
    }

    private static String letters(OpcodeFields fields, List<OperandKind> kinds, List<Integer> registers) {
        boolean[] memory = new boolean[registers.size()];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = kinds.get(registers.get(i)).takesMemory();
        }
        boolean digit = fields.digit().isPresent();
        return switch (memory.length) {
            case 0 -> "";
            case 1 -> fields.inOpcode() ? "O" : digit || memory[0] ? "M" : fields.fixedRm() ? "R" : "B";
            case 2 -> digit ? "VM" : memory[0] ? "MR" : "RM";
            case 3 -> memory[0] ? "MVR" : memory[1] ? "RMV" : "RVM";
            default -> throw new IllegalArgumentException("no place for four registers");
        };
    }

    private static void check(OpcodeFields fields, List<OperandKind> kinds, List<Place> places) {
        boolean rm = false;
        int memories = 0;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            rm |= place == Place.RM || place == Place.REG_AND_RM || place == Place.REG && fields.fixedRm();
            memories += place == Place.RM ? 1 : 0;
            require(
                    place == Place.RM || !kinds.get(i).takesMemory(),
                    "no place for " + kinds.get(i).text());
            if (place == Place.CONSTANT) {
                widths.add(kinds.get(i).bits());
            }
        }
        require(memories <= 1, "two operands stand in ModRM.rm");
        require(fields.modRm() == rm, "ModRM and operands do not agree");
        require(fields.inOpcode() == places.contains(Place.OPCODE), "`+r` and operands do not agree");
        require(fields.offset() == places.contains(Place.OFFSET), "`mo` and operands do not agree");
        require(
                widths.equals(fields.constants()),
                "the encoding ends in constants of " + fields.constants() + " bits but the operands have " + widths);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The letters of the column, if the word is some. */
    static Optional<String> lettersOf(String word) {
        return areLetters(word) ? Optional.of(word) : Optional.empty();
    }
}
