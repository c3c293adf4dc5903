package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns instructions into machine code by the rows of a table.
 *
 * <p>This and what it calls runs for every instruction in a compiler that has just started, where streams and lambdas
 * cost far more than loops.
 */
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
     * stands first in the table. A branch to a label has a short and a near one. EVEX is taken only where nothing else does, for
     * it may be shorter but needs a newer processor.
     *
     * @param instruction as written
     * @return at least one
     * @throws IllegalArgumentException where no form fits, saying which there are
     */
    public List<Encoded> encodings(Instruction instruction) {
        Instruction whole = matcher.complete(instruction);
        List<Form> forms = matcher.match(whole);
        List<Encoded> encodings = new ArrayList<>();
        for (Form form : forms) {
            if (form.encoding() instanceof EvexEncoding && !encodings.isEmpty()) {
                break;
            }
            Optional<Encoded> encoded = form.encoding().encode(new Fields(form, whole));
            if (encoded.isPresent()) {
                insert(encodings, encoded.get());
            }
        }
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("`" + instruction + "`: "
                    + (new Fields(forms.get(0), whole).hasHighByte()
                            ? "ah, bh, ch, and dh do not go with a register that needs a REX prefix"
                            : "no encoding of these operands reaches the registers 16 to 31"));
        }
        return List.copyOf(encodings);
    }

    /** Behind all that are no longer. */
    private static void insert(List<Encoded> encodings, Encoded encoded) {
        int position = encodings.size();
        while (position > 0 && encodings.get(position - 1).length() > encoded.length()) {
            position--;
        }
        encodings.add(position, encoded);
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
        for (Encoded encoded : encodings) {
            if (encoded.target().isEmpty() || encoded.target().get().bits() == 32) {
                return encoded;
            }
        }
        return encodings.get(0);
    }

    /**
     * Whether a mnemonic takes a label, so that a word that is no register names one.
     *
     * @param mnemonic in lower case
     * @return whether one of its forms is a relative branch or call
     */
    public boolean takesLabel(String mnemonic) {
        for (Form form : table.forms(mnemonic)) {
            for (FormOperand operand : form.operands()) {
                if (operand.kind() instanceof OperandKind.Relative) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What an unknown mnemonic may have been meant to be.
     *
     * @param mnemonic in lower case
     * @return the end of a sentence, empty where no mnemonic is near
     */
    public String suggestion(String mnemonic) {
        return NearNames.suggestion(mnemonic, table.mnemonics());
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
