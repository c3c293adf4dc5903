package dev.clobber.processor.check.code;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.Optional;

/** Instructions that set a register and change no flag, for helps: those can be followed anywhere. */
final class Zeroing {
    private static final int INT_BITS = 32;

    private Zeroing() {}

    /** An instruction that sets a register, by the name given. */
    static String of(String name, Register full) {
        return switch (full.bank()) {
            case VECTOR -> "pxor " + name + ", " + name;
            case MMX -> "pxor " + name + ", " + name;
            case MASK -> "kxorw " + name + ", " + name + ", " + name;
            default -> "mov " + name + ", 0";
        };
    }

    /** The name that {@link #of} takes best: a write to 32 bits is the shortest. */
    static String name(Register full) {
        return full.bank() == RegisterBank.GENERAL
                ? full.view(INT_BITS).name()
                : Spelling.usual(full).name();
    }

    /** An instruction that extends the low bits of a general register to all of it; empty for others. */
    static Optional<String> widen(Register full, int low) {
        return full.bank() == RegisterBank.GENERAL && (low == Byte.SIZE || low == Short.SIZE)
                ? Optional.of("movzx " + full.view(INT_BITS).name() + ", "
                        + full.view(low).name())
                : Optional.empty();
    }
}
