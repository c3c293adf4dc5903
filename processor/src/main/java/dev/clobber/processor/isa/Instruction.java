package dev.clobber.processor.isa;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An instruction as written, not yet matched with a row of the table.
 *
 * @param prefixes lock or rep and their kin, at most one in a sound instruction
 * @param mnemonic in lower case
 * @param operands destination first
 */
public record Instruction(List<Prefix> prefixes, String mnemonic, List<Operand> operands) {
    /** Copies the lists. */
    public Instruction {
        prefixes = List.copyOf(prefixes);
        mnemonic = mnemonic.toLowerCase(Locale.ROOT);
        operands = List.copyOf(operands);
    }

    /**
     * An instruction from its mnemonic, which prefixes may precede.
     *
     * @param mnemonic for example {@code mov} or {@code lock xadd}
     * @param operands destination first
     * @return the instruction
     * @throws IllegalArgumentException where a word before the last is no prefix
     */
    public static Instruction of(String mnemonic, Operand... operands) {
        List<String> words = List.of(mnemonic.trim().split("\\s+"));
        List<Prefix> prefixes = words.subList(0, words.size() - 1).stream()
                .map(word -> Prefix.find(word)
                        .orElseThrow(() -> new IllegalArgumentException("`" + word + "` is no instruction prefix")))
                .toList();
        return new Instruction(prefixes, words.get(words.size() - 1), List.of(operands));
    }

    String operandText() {
        return operands.stream().map(Operand::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        String words = prefixes.stream().map(prefix -> prefix + " ").collect(Collectors.joining()) + mnemonic;
        return operands.isEmpty() ? words : words + " " + operandText();
    }
}
