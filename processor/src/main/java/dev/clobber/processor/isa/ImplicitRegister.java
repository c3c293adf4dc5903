package dev.clobber.processor.isa;

/**
 * A register that a form uses without naming it among its operands.
 *
 * @param access what is done with it
 * @param register at the width that is used
 */
public record ImplicitRegister(Access access, Register register) {
    static ImplicitRegister parse(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("`" + word + "` lacks its access: write for example `w:rcx`");
        }
        return new ImplicitRegister(Access.parse(word.substring(0, colon)), Registers.get(word.substring(colon + 1)));
    }
}
