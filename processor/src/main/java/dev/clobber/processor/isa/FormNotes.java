package dev.clobber.processor.isa;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sixth column of a row: what the others cannot say.
 *
 * @param attributes single words
 * @param printedAs the mnemonic under which the same encoding is printed, for a row that is only a second spelling of another
 *     ({@code alias=})
 * @param stack the change of rsp in bytes ({@code stack=})
 * @param delta what is added to the first operand, where that is all that happens to it ({@code delta=})
 * @param x87 how much deeper the x87 stack is afterwards ({@code x87=})
 */
record FormNotes(Set<Attribute> attributes, Optional<String> printedAs, Sum stack, Sum delta, Sum x87) {
    private static final Sum ZERO = Sum.of(0);
    private static final FormNotes NONE = new FormNotes(Set.of(), Optional.empty(), ZERO, Sum.UNKNOWN, ZERO);

    static FormNotes parse(String column) {
        List<String> words = Words.of(column);
        if (words.isEmpty()) {
            return NONE;
        }
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                attributes.add(Attribute.parse(word));
            } else if (!Set.of("alias", "stack", "delta", "x87").contains(word.substring(0, equals))) {
                throw new IllegalArgumentException("`" + word + "` is no attribute");
            }
        }
        return new FormNotes(
                attributes,
                value(words, "alias="),
                sum(words, "stack=", ZERO),
                sum(words, "delta=", Sum.UNKNOWN),
                sum(words, "x87=", ZERO));
    }

    private static Sum sum(List<String> words, String name, Sum otherwise) {
        Optional<String> value = value(words, name);
        return value.isPresent() ? Sum.parse(value.get()) : otherwise;
    }

    private static Optional<String> value(List<String> words, String name) {
        for (String word : words) {
            if (word.startsWith(name)) {
                return Optional.of(word.substring(name.length()));
            }
        }
        return Optional.empty();
    }
}
