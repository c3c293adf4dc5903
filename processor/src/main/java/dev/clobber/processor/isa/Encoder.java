package dev.clobber.processor.isa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns instructions into machine code by the rows of a table. */
public final class Encoder {
    private final InstructionTable table;
    private final FormMatcher matcher;

    /**
     * An encoder for one table.
     *
     * @param table the rows
     */
    public Encoder(InstructionTable table) {
        this.table = table;
        this.matcher = new FormMatcher(table);
    }

    /**
     * Every way to encode an instruction: the shortest first, and of equally long ones the one that GNU as picks, which
     * stands first in the table. A branch to a label has a short and a near one.
     *
     * @param instruction as written
     * @return at least one
     * @throws IllegalArgumentException where no form fits, saying which there are
     */
    public List<Encoded> encodings(Instruction instruction) {
        Instruction whole = matcher.complete(instruction);
        List<Form> forms = matcher.match(whole);
        List<Encoded> encodings = forms.stream()
                .map(form -> form.encoding().encode(form, whole))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Encoded::length))
                .toList();
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException(
                    "`" + instruction + "`: ah, bh, ch, and dh do not go with a register that needs a REX prefix");
        }
        return encodings;
    }

    /**
     * The shortest encoding that reaches every target: distances to labels and symbols take 32 bits where there is such a
     * form.
     *
     * @param instruction as written
     * @return the encoding
     * @throws IllegalArgumentException where no form fits
     */
    public Encoded encode(Instruction instruction) {
        List<Encoded> encodings = encodings(instruction);
        return encodings.stream().filter(Encoder::reaches).findFirst().orElse(encodings.get(0));
    }

    private static boolean reaches(Encoded encoded) {
        return encoded.target().map(target -> target.bits() == 32).orElse(true);
    }

    /**
     * Whether a mnemonic takes a label, so that a word that is no register names one.
     *
     * @param mnemonic in lower case
     * @return whether one of its forms is a relative branch or call
     */
    public boolean takesLabel(String mnemonic) {
        return table.forms(mnemonic).stream()
                .flatMap(form -> form.kinds().stream())
                .anyMatch(OperandKind.Relative.class::isInstance);
    }

    /**
     * Whether there is an instruction of this name.
     *
     * @param mnemonic in lower case
     * @return whether the table has rows for it
     */
    public boolean knows(String mnemonic) {
        return !table.forms(mnemonic).isEmpty();
    }
}
