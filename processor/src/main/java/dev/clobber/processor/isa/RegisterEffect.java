package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * What an instruction does to one architectural register.
 *
 * @param register under its widest name
 * @param read the bits that a result, an address, or a flag depends on
 * @param written the bits that may change. A write to 32 bits of a general register is one to all 64, for the upper half becomes 0
 *     (SDM vol. 1, section 3.4.1.1); a VEX or EVEX write to a vector register is one to all 512 (section 14.1.2)
 * @param conditional whether the written bits may also stay as they were
 * @param carries whether bits of a vector register beside the written ones are handed on: a legacy scalar instruction depends on
 *     them only as a copy does
 */
public record RegisterEffect(
        Register register, Optional<BitRange> read, Optional<BitRange> written, boolean conditional, boolean carries) {

    static RegisterEffect read(Register register, BitRange bits) {
        return new RegisterEffect(register.full(), Optional.of(bits), Optional.empty(), false, false);
    }

    static RegisterEffect written(Register register, BitRange bits, boolean conditional, boolean carries) {
        return new RegisterEffect(register.full(), Optional.empty(), Optional.of(bits), conditional, carries);
    }

    /**
     * Both effects on the same register.
     *
     * @param other of the same instruction, or of one beside it
     * @return what is certain by either is certain
     */
    public RegisterEffect and(RegisterEffect other) {
        boolean both = written.isPresent() && other.written.isPresent();
        return new RegisterEffect(
                register,
                hull(read, other.read),
                hull(written, other.written),
                both ? conditional && other.conditional : conditional || other.conditional,
                carries || other.carries);
    }

    private static Optional<BitRange> hull(Optional<BitRange> one, Optional<BitRange> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return Optional.of(new BitRange(
                Math.min(one.get().low(), other.get().low()),
                Math.max(one.get().high(), other.get().high())));
    }

    /**
     * Whether only 8 or 16 bits of a general register change, the others staying as they were.
     *
     * @return false for all other registers
     */
    public boolean isPartial() {
        return register.bank() == RegisterBank.GENERAL
                && written.isPresent()
                && written.get().width() < register.bits();
    }
}
