package dev.clobber.processor.isa;

import java.util.Locale;

/** What the other columns of a row cannot say. */
public enum Attribute {
    /** Takes the prefix lock where its destination is memory. */
    LOCK,
    /** Takes the prefix rep, which repeats it rcx times. */
    REP,
    /** Takes repe and repne, which also look at ZF. */
    REPE,
    /** Goes on at its target always. */
    JUMP,
    /** Goes on at its target or at the next instruction. */
    BRANCH,
    /** Goes on at its target, which returns here. */
    CALL,
    /** Goes on where the stack says. */
    RETURN,
    /** Enters the kernel or ends in a signal. */
    TRAP,
    /** Chosen where a memory operand tells no width and several forms fit. */
    USUAL,
    /** Its register operands differ, a vector index too; with equal ones the bytes mean something else, or fault. */
    DISTINCT,
    /** Its destination is none of its sources, or it faults. */
    DISTINCT_DESTINATION,
    /** Needs ring 0, or the right to use ports: user code cannot run it. */
    PRIVILEGED,
    /** Gives 0 whatever its two sources hold when they are one register, and so does not read it. */
    ZEROING,
    /** Gives all ones, in as many bits as it works on, whatever its two sources hold when they are one register. */
    ONES,
    /** Gives 0 as well, but is not among what processors and manuals call zeroing idioms: the register counts as read. */
    CONSTANT,
    /** Hands its source on as it is: a value that nobody set is not used by it. */
    COPY,
    /** Elements that its mask leaves out become 0 by themselves. */
    ZERO_MASKED,
    /** Elements that its mask leaves out are those of its first source. */
    BLENDING,
    /** Needs a mask, and clears it as it goes along. */
    MASK_CONSUMED,
    /** Needs a mask, and leaves it as it was. */
    MASK_NEEDED,
    /** Taken only where {vex} is written, for GNU as and llvm-mc take the EVEX form. */
    EXPLICIT,
    /** Its result is the address of its memory operand. */
    ADDRESS_OF,
    /** Its bit offset, in a register, reaches beyond its memory operand (SDM vol. 2, section 3.1.1.9, Bit(BitBase, BitOffset)). */
    BIT_STRING,
    /** Its memory operand has a SIB byte in any case. */
    SIB,
    /** Its first operand is an address too, as wide as the registers of its memory operand. */
    ADDRESS_WIDE,
    /** Changes flags only where its count, masked to the width of the operation, is not 0. */
    COUNT,
    /** With one register for both sources its result depends on CF and not on that register: {@code sbb r, r}. */
    BORROW,
    /** Its constant clears bits of its first operand, which becomes no greater: {@code and rsp, -16} moves rsp down, if at all. */
    ROUNDS_DOWN,
    /** Makes a stack frame with rbp, or takes it down. */
    FRAME,
    /** What it pushes, pops, or has in ah is the flags as rflags has them (SDM vol. 1, figure 3-8). */
    FLAGS_IMAGE,
    /** Leaves the x87 stack empty, and the MMX registers free. */
    X87_EMPTY,
    /** Its operand becomes the x87 control word. */
    CONTROL_LOADED,
    /** Its operand receives the x87 control word. */
    CONTROL_STORED,
    /** Sets the x87 control word to something else. */
    CONTROL_CHANGED,
    /** Clears all but the lower 128 bits of ymm0 to ymm15, and says so to the processor (SDM vol. 1, section 14.3). */
    UPPERS_CLEARED,
    /** Control goes no further: the processor raises an exception that nobody resumes from. */
    STOPS,
    /** Makes the processor wait, be it for a moment. */
    WAITS,
    /** Its result depends on more than what it reads: time, chance, the processor at hand, the operating system. */
    VOLATILE;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    static Attribute parse(String text) {
        for (Attribute attribute : values()) {
            if (attribute.toString().equals(text)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException("`" + text + "` is no attribute");
    }

    @Override
    public String toString() {
        return text;
    }
}
