package dev.clobber.processor.elf;

import java.util.List;

/**
 * How a call frame looks at the first instruction of every function: what a common information entry says (DWARF 5, section
 * 6.4.1). For x86-64: {@code new CallFrameConvention(1, -8, 16, 7, 8, List.of(new Change.Saved(0, 16, -8)))}, that is, the
 * canonical frame address (CFA) is rsp + 8, and the return address lies right below it.
 *
 * @param codeAlignment unit of instruction addresses, in bytes, 1 or more; changes can only lie at multiples of it
 * @param dataAlignment unit of the places of saved registers, in bytes, not 0; negative where stacks grow down
 * @param returnAddress the DWARF number of the column that holds the return address
 * @param cfaRegister the DWARF number of the register from which the CFA is counted, the stack pointer
 * @param cfaOffset distance of the CFA from that register, in bytes, 0 or more
 * @param saved what the call itself has saved, in offsets from the CFA; each change at instruction offset 0
 * @see <a href="https://gitlab.com/x86-psABIs/x86-64-ABI">x86-64 psABI, section 3.6.2, for the register numbers</a>
 */
public record CallFrameConvention(
        int codeAlignment,
        int dataAlignment,
        int returnAddress,
        int cfaRegister,
        int cfaOffset,
        List<Change.Saved> saved) {
    public CallFrameConvention {
        if (codeAlignment < 1 || dataAlignment == 0) {
            throw new IllegalArgumentException("alignment factors " + codeAlignment + " and " + dataAlignment);
        }
        // Version 1 of the entry, which .eh_frame uses, gives the return address column one byte.
        if (returnAddress < 0 || returnAddress > 0xff || cfaRegister < 0 || cfaOffset < 0) {
            throw new IllegalArgumentException("return address in column " + returnAddress + ", CFA in register "
                    + cfaRegister + " plus " + cfaOffset);
        }
        saved = List.copyOf(saved);
        for (Change.Saved change : saved) {
            if (change.offset() != 0) {
                throw new IllegalArgumentException("nothing is executed before entry: " + change);
            }
        }
    }
}
