package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contents that registers have in one search, each with a number of its own. Equal values have equal numbers. */
final class RegisterContents {
    /** How many there can be: a number has a byte. What comes later is unknown. */
    private static final int CAPACITY = 256;

    /** The number of what nothing is known of. */
    static final int UNKNOWN = 0;

    private final List<RegisterContent> contents = new ArrayList<>();
    private final Map<RegisterContent, Integer> numbers = new HashMap<>();

    /** What the registers hold at the start, whether anybody wants it or not. */
    private final RegisterContent[] initial = new RegisterContent[RegisterFile.SIZE];

    private final boolean[] isSignExtended = new boolean[RegisterFile.SIZE];
    private final int[] zeroExtensions = new int[CAPACITY];
    private final int[] signExtensions = new int[CAPACITY];

    /**
     * What the registers hold.
     *
     * @param known of full registers
     * @param wanted the numbers of those whose values somebody wants, a set of bits
     */
    RegisterContents(Map<Register, Range> known, int wanted) {
        add(new RegisterContent(-1, RegisterContent.Part.WHOLE, 0, 0));
        for (Register register : known.keySet()) {
            initial[register.number()] = RegisterContent.of(register.number(), known.get(register));
            isSignExtended[register.number()] = Range.INT.contains(known.get(register));
        }
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            if (initial[register] == null) {
                initial[register] = RegisterContent.of(register, Range.LONG);
            }
            if ((wanted >> register & 1) == 0) {
                initial[register] = initial[register].anonymous();
            }
        }
    }

    /** The content of a number. */
    RegisterContent get(int number) {
        return contents.get(number);
    }

    /** What a register holds at the start. */
    int initial(int register) {
        return number(initial[register]);
    }

    /** The number of a content. */
    int number(RegisterContent content) {
        RegisterContent plain = content.isNumber() ? RegisterContent.of(content.bits()) : plain(content);
        Integer known = numbers.get(plain);
        return known != null ? known : add(plain);
    }

    /** The number of a number. */
    int number(long number) {
        return number(RegisterContent.of(number));
    }

    /** The part of a value that is the whole of it is just the value. */
    private RegisterContent plain(RegisterContent content) {
        if (content.origin() < 0) {
            return content.anonymous();
        }
        RegisterContent whole = initial[content.origin()];
        boolean isWhole = switch (content.part()) {
            case WHOLE -> true;
            case ZERO_EXTENDED -> whole.isZeroExtended();
            case SIGN_EXTENDED -> isSignExtended[content.origin()] || whole.isSignExtended();
        };
        return isWhole ? whole : content;
    }

    private int add(RegisterContent content) {
        if (contents.size() == CAPACITY) {
            return UNKNOWN;
        }
        int number = contents.size();
        numbers.put(content, number);
        contents.add(content);
        zeroExtensions[number] = -1;
        signExtensions[number] = -1;
        return number;
    }

    /** What a write of its low half makes of a content. */
    int zeroExtended(int number) {
        if (zeroExtensions[number] < 0) {
            zeroExtensions[number] = number(contents.get(number).zeroExtended());
        }
        return zeroExtensions[number];
    }

    /** What {@code movsxd} makes of a content. */
    int signExtended(int number) {
        if (signExtensions[number] < 0) {
            signExtensions[number] = number(contents.get(number).signExtended());
        }
        return signExtensions[number];
    }

    /** How many there are by now. */
    int size() {
        return contents.size();
    }
}
