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
 * @param decorations in braces
 */
public record Instruction(List<Prefix> prefixes, String mnemonic, List<Operand> operands, Decorations decorations) {
    /** Copies the lists. */
    public Instruction {
        prefixes = List.copyOf(prefixes);
        mnemonic = mnemonic.toLowerCase(Locale.ROOT);
        operands = List.copyOf(operands);
    }

    /**
     * An instruction without decorations.
     *
     * @param prefixes lock or rep and their kin
     * @param mnemonic in any case
     * @param operands destination first
     */
    public Instruction(List<Prefix> prefixes, String mnemonic, List<Operand> operands) {
        this(prefixes, mnemonic, operands, Decorations.NONE);
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

    Instruction withOperands(List<Operand> others) {
        return new Instruction(prefixes, mnemonic, others, decorations);
    }

    boolean hasMemory() {
        for (Operand operand : operands) {
            if (operand instanceof Memory) {
                return true;
            }
        }
        return false;
    }

    String operandText() {
        List<String> texts =
                new ArrayList<>(operands.stream().map(Operand::toString).toList());
        if (!texts.isEmpty()) {
            texts.set(0, texts.get(0) + decorations.ofDestination());
        }
        decorations.rounding().ifPresent(rounding -> texts.add(rounding.toString()));
        return String.join(", ", texts);
    }

    @Override
    public String toString() {
        String words = decorations.scheme().map(scheme -> scheme + " ").orElse("")
                + prefixes.stream().map(prefix -> prefix + " ").collect(Collectors.joining())
                + mnemonic;
        return operands.isEmpty() ? words : words + " " + operandText();
    }
}
