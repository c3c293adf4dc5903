package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
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
        StringTokenizer words = new StringTokenizer(mnemonic);
        List<Prefix> prefixes = new ArrayList<>();
        String last = words.hasMoreTokens() ? words.nextToken() : "";
        while (words.hasMoreTokens()) {
            String word = last;
            prefixes.add(Prefix.find(word)
                    .orElseThrow(() -> new IllegalArgumentException("`" + word + "` is no instruction prefix")));
            last = words.nextToken();
        }
        return new Instruction(prefixes, last, List.of(operands));
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
