package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Decorations;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.isa.Rounding;
import dev.clobber.processor.isa.Scheme;
import java.util.Locale;
import java.util.Optional;

/** Collects what stands in braces beside the mnemonic and the operands of one instruction. */
final class DecorationReader {
    private final Cursor cursor;
    private Optional<Register> mask = Optional.empty();
    private boolean zeroing;
    private Optional<Rounding> rounding = Optional.empty();
    private Optional<Scheme> scheme = Optional.empty();

    DecorationReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads {@code {evex}} and its kin, if one stands here. */
    void pseudoPrefix() {
        if (cursor.peek().is("{")) {
            Token first = cursor.peek();
            String word = braces();
            scheme = Scheme.find(word);
            if (scheme.isEmpty()) {
                throw first.fault("{" + word + "} is no prefix: known are {vex}, {vex3}, and {evex}");
            }
        }
    }

    /** Reads {@code {rn-sae}} where an operand could stand. */
    boolean rounding() {
        if (!cursor.peek().is("{")) {
            return false;
        }
        Token first = cursor.peek();
        String word = braces();
        if (rounding.isPresent()) {
            throw first.fault("a second rounding");
        }
        rounding = Rounding.find(word);
        if (rounding.isEmpty()) {
            throw first.fault(
                    "{" + word + "} is no rounding: known are {rn-sae}, {rd-sae}, {ru-sae}, {rz-sae}, and {sae}");
        }
        return true;
    }

    /** Reads the braces behind an operand, masks behind the first alone; the elements of {@code {1to8}}, or 0 where none stands. */
    int behindOperand(boolean isFirst) {
        int elements = 0;
        while (cursor.peek().is("{")) {
            Token first = cursor.peek();
            String word = braces();
            Optional<Register> register = Registers.find(word);
            boolean isRegister = register.isPresent() && register.get().bank() == RegisterBank.MASK;
            boolean isMask = isRegister && mask.isEmpty() || word.equals("z") && !zeroing;
            if (isMask && !isFirst) {
                throw first.fault("{" + word + "} stands behind the first operand");
            }
            if (isRegister && mask.isEmpty()) {
                mask = register;
            } else if (word.equals("z") && !zeroing) {
                zeroing = true;
            } else if (word.matches("1to(2|4|8|16|32)") && elements == 0) {
                elements = Integer.parseInt(word.substring("1to".length()));
            } else {
                throw first.fault(
                        "{" + word + "} does not stand behind an operand: {k1} to {k7}, {z}, and {1to2} to {1to32} do");
            }
        }
        return elements;
    }

    /** What stands between braces, without spaces, in lower case. */
    private String braces() {
        cursor.expect("{");
        StringBuilder word = new StringBuilder();
        while (!cursor.peek().is("}")) {
            Token token = cursor.next();
            if (token.kind() == Token.Kind.END || word.length() > 16) {
                throw token.fault("expected `}` but found " + token.shown());
            }
            word.append(token.text().toLowerCase(Locale.ROOT));
        }
        cursor.next();
        return word.toString();
    }

    Decorations decorations() {
        boolean none = mask.isEmpty() && !zeroing && rounding.isEmpty() && scheme.isEmpty();
        return none ? Decorations.NONE : new Decorations(mask, zeroing, rounding, scheme);
    }
}
