package dev.clobber.processor.isa;

/** Where an operand goes in the machine code, the column Op/En of the manual. */
enum Place {
    /** ModRM.reg. */
    REG,
    /** ModRM.rm, with SIB and displacement. */
    RM,
    /** Both fields of ModRM: the two-operand imul with a constant. */
    REG_AND_RM,
    /** The low three bits of the opcode. */
    OPCODE,
    /** After the instruction's other bytes. */
    CONSTANT,
    /** Nowhere: the form implies it. */
    IMPLIED
}
