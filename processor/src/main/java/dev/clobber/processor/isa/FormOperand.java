package dev.clobber.processor.isa;

/** An operand of a form: what is done with it, what it is, and where it goes. */
record FormOperand(Access access, OperandKind kind, Place place) {}
