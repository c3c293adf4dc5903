package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What follows the prefixes, in every scheme: the opcode, which fields stand behind it, and what they hold.
 *
 * @param opcode the bytes; in VEX and EVEX all but the first are fixed bytes that follow it
 * @param inOpcode whether a register is added to the last opcode byte ({@code +r})
 * @param modRm whether a ModRM byte follows
 * @param digit what ModRM.reg holds for {@code /0} to {@code /7}; empty for {@code /r}
 * @param fixedRm whether ModRM.rm is 0 and no operand: {@code 11:rrr:000}
 * @param offset whether an address of 64 bits follows ({@code mo})
 * @param constants widths in bits of what follows
 * @param fourth whether the last byte holds a register ({@code /is4})
 * @param places the letters of Op/En, where there is a choice
 * @param compression what a displacement of 8 bits is a multiple of in EVEX, in bytes ({@code disp8*4}); empty where that is the width
 *     of the memory operand
 */
record OpcodeFields(
        List<Integer> opcode,
        boolean inOpcode,
        boolean modRm,
        OptionalInt digit,
        boolean fixedRm,
        boolean offset,
        List<Integer> constants,
        boolean fourth,
        Optional<String> places,
        OptionalInt compression) {}
