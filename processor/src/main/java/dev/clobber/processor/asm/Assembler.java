package dev.clobber.processor.asm;

/** Gives code its addresses. */
public final class Assembler {
    private Assembler() {}

    /**
     * Assembles code: branches to labels take their short form wherever that reaches.
     *
     * @param code from a builder
     * @return machine code
     * @throws IllegalArgumentException where a branch that has only a short form does not reach its label
     */
    public static ObjectCode assemble(Code code) {
        return new Emission(code.items(), Layout.of(code.items())).toObjectCode();
    }
}
