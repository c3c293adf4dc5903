package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * An operand of a form.
 *
 * @param access what is done with it
 * @param kind what it is
 * @param part the bits that this is done with, where they are not all: a legacy scalar instruction leaves the others alone
 * @param place where it goes
 */
record FormOperand(Access access, OperandKind kind, Optional<BitRange> part, Place place) {}
