package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.List;

/** The general registers that can hold variables, those of short encodings first. */
final class RegisterOrder {
    /** All but rsp. */
    static final List<Register> ALL = List.of(
            Registers.RAX,
            Registers.RDX,
            Registers.RBX,
            Registers.RCX,
            Registers.RSI,
            Registers.RDI,
            Registers.RBP,
            Registers.R8,
            Registers.R9,
            Registers.R10,
            Registers.R11,
            Registers.R12,
            Registers.R13,
            Registers.R14,
            Registers.R15);

    private RegisterOrder() {}

    /** Whether its number does not fit in three bits, so that each instruction with it has a REX prefix. */
    static boolean isExtended(Register register) {
        return register.number() >= 8;
    }
}
