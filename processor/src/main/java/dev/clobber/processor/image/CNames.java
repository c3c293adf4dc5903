package dev.clobber.processor.image;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of Java in C and C++, where others are reserved and fewer characters are letters. */
final class CNames {
    /** What Java takes for a name and C or C++ does not, at their newest. */
    private static final Set<String> RESERVED = Set.of(
            ("alignas alignof and and_eq asm auto bitand bitor bool compl concept consteval constexpr constinit const_cast"
                            + " co_await co_return co_yield decltype delete dynamic_cast explicit export extern friend inline"
                            + " int8_t int16_t int32_t int64_t mutable namespace noexcept not not_eq nullptr operator or or_eq"
                            + " register reinterpret_cast requires restrict signed sizeof static_assert static_cast struct"
                            + " template thread_local typedef typeid typename typeof typeof_unqual uint16_t union unsigned using"
                            + " virtual wchar_t xor xor_eq linux unix NULL")
                    .split(" "));

    private final Set<String> taken = new HashSet<>();

    /** The name of a parameter, another one for each time that it is asked for. */
    String parameter(String java) {
        String name = identifier(java);
        String free = name;
        for (int i = 2; RESERVED.contains(free) || !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** What keeps a header from being read twice. */
    static String guard(String header) {
        return identifier(header).toUpperCase(Locale.ROOT) + "_H";
    }

    /** Begins with a letter, for names with an underscore in front can be the compiler's. */
    private static String identifier(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isLetter(name.charAt(0)) ? name : "x" + name;
    }
}
