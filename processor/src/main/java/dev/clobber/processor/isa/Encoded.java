package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * An instruction as machine code.
 *
 * @param form the row that it follows
 * @param instruction with the operands of that row, those that were left out and those that the mnemonic stands for too
 * @param bytes the machine code; a field that holds the distance to a label is 0
 * @param target the field that holds the distance to a label or symbol
 */
public record Encoded(Form form, Instruction instruction, byte[] bytes, Optional<PcRelative> target) {
    /** Copies the bytes. */
    public Encoded {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How long the instruction is.
     *
     * @return 1 to 15 bytes (SDM vol. 2, section 2.1)
     */
    public int length() {
        return bytes.length;
    }
}
