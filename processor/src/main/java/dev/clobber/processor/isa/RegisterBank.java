package dev.clobber.processor.isa;

import java.util.List;

/** A register file, with the widths in bits that its registers can be named at, wide to narrow (SDM vol. 1, section 3.4). */
public enum RegisterBank {
    /** rax to r15. The second name of eight bits, where there is one, is bits 8 to 15 (ah, ch, dh, bh). */
    GENERAL(64, 32, 16, 8, 8),
    /** zmm0 to zmm31 with their ymm and xmm lower parts. */
    VECTOR(512, 256, 128),
    /** The AVX-512 mask registers k0 to k7. */
    MASK(64),
    /** mm0 to mm7. */
    MMX(64),
    /** The x87 stack, st(0) to st(7). */
    X87(80),
    /** The AMX tiles tmm0 to tmm7, 1024 bytes each. */
    TILE(8192),
    /** es, cs, ss, ds, fs, gs. */
    SEGMENT(16),
    /** cr0 to cr15, for the kernel only. */
    CONTROL(64),
    /** dr0 to dr15, for the kernel only. */
    DEBUG(64),
    /** The x87 stack with its control, status, and tag words, as one. */
    X87_STATE(512),
    /** mxcsr and pkru. */
    STATUS(32),
    /** rip and eip, which only the base of a memory operand can name. */
    INSTRUCTION_POINTER(64, 32);

    private final List<Integer> widths;

    RegisterBank(Integer... widths) {
        this.widths = List.of(widths);
    }

    /** The bank of a name in the table of registers. Enum.valueOf would reflect, which a cold JVM pays for. */
    static RegisterBank parse(String name) {
        for (RegisterBank bank : values()) {
            if (bank.name().equalsIgnoreCase(name)) {
                return bank;
            }
        }
        throw new IllegalArgumentException("`" + name + "` is no bank of registers");
    }

    List<Integer> widths() {
        return widths;
    }
}
