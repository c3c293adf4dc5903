package dev.clobber.processor.isa;

import java.util.EnumSet;
import java.util.Set;

/** A flag of rflags that user code sees (SDM vol. 1, section 3.4.3), with its letter in the table. */
public enum Flag {
    OF('o'),
    SF('s'),
    ZF('z'),
    AF('a'),
    PF('p'),
    CF('c'),
    DF('d');

    private final char letter;

    Flag(char letter) {
        this.letter = letter;
    }

    /** Letters without a separator, or {@code all}. */
    static Set<Flag> parse(String letters) {
        if (letters.equals("all")) {
            return EnumSet.allOf(Flag.class);
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (char letter : letters.toCharArray()) {
            if (!flags.add(of(letter))) {
                throw new IllegalArgumentException("flag `" + letter + "` is named twice");
            }
        }
        return flags;
    }

    private static Flag of(char letter) {
        for (Flag flag : values()) {
            if (flag.letter == letter) {
                return flag;
            }
        }
        throw new IllegalArgumentException("`" + letter + "` is no flag; known are o, s, z, a, p, c, and d");
    }
}
