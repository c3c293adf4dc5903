package dev.clobber.processor.contract;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;

/** Where an operand of a block has to be. */
public sealed interface Constraint {
    /** In one register, at the width that was named. */
    record Fixed(Register register) implements Constraint {}

    /** In a register of a class, to be chosen. */
    record OneOf(RegisterClass registers) implements Constraint {}

    /** An output: where an input is. */
    record SameAs(String operand) implements Constraint {}

    /** An output: a flag. */
    record InFlag(Flag flag) implements Constraint {}

    /** The word names neither a register, nor a class, nor anything else that can stand there. */
    record Unknown(String word) implements Constraint {}

    /** Nothing says where. */
    record Unsaid() implements Constraint {}
}
