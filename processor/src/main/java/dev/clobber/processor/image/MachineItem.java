package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;

/** A piece of machine code before it has a place. */
public sealed interface MachineItem {
    /** A function begins; its name is a label. */
    record FunctionStart(String name, boolean global) implements MachineItem {}

    /** The function that began last ends. */
    record FunctionEnd() implements MachineItem {}

    /** A name for the place of what follows. */
    record Label(String name) implements MachineItem {}

    /**
     * An instruction. It may name labels of this code, symbols of other objects, and data relative to rip.
     *
     * @param line of the source, from 1; 0 where there is none
     */
    record Operation(Instruction instruction, int line) implements MachineItem {}

    /**
     * Code of its own, whose labels get a prefix.
     *
     * @param line of the source, from 1
     */
    record Inline(Code code, String labelPrefix, int line) implements MachineItem {}

    /** Puts the address of data into a full general register, as short as the layout allows; leaves flags alone. */
    record AddressOf(Register register, String symbol, int line) implements MachineItem {}

    /** Pushes a full register, which the call-frame information tells. */
    record Push(Register register, int line) implements MachineItem {}

    /** Pops a full register, which the call-frame information tells. */
    record Pop(Register register, int line) implements MachineItem {}

    /** Says that rsp is from here on so many bytes lower than at the function's entry, for the call-frame information. */
    record FrameDepth(int bytes) implements MachineItem {}
}
