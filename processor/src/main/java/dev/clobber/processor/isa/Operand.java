package dev.clobber.processor.isa;

/** What an instruction is given, in Intel order: the destination first. */
public sealed interface Operand permits Register, Immediate, Memory, LabelReference {}
