package dev.clobber.processor.abi;

import dev.clobber.processor.isa.Register;

/** Where a function finds an argument on entry. */
public sealed interface ArgumentLocation {
    /**
     * In a register.
     *
     * @param register a general register of 64 bits, or a vector register of 128
     */
    record InRegister(Register register) implements ArgumentLocation {}

    /**
     * On the stack.
     *
     * @param offset in bytes from rsp at entry, where the return address is
     */
    record OnStack(int offset) implements ArgumentLocation {}
}
