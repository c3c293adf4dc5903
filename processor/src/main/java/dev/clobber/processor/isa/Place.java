package dev.clobber.processor.isa;

/** Where an operand goes in the machine code, the column Op/En of the manual. */
enum Place {
    /** ModRM.reg. */
    REG,
    /** ModRM.rm, with SIB and displacement. */
    RM,
    /** Both fields of ModRM: the two-operand imul with a constant. */
    REG_AND_RM,
    /** VEX.vvvv or EVEX.vvvv. */
    VVVV,
    /** Bits 7 to 4 of the byte behind the others ({@code /is4}). */
    IS4,
    /** The low three bits of the opcode. */
    OPCODE,
    /** After the instruction's other bytes. */
    CONSTANT,
    /** The whole address after the opcode ({@code mo}). */
    OFFSET,
    /** Nowhere: the form implies it. */
    IMPLIED
}
