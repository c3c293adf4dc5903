package dev.clobber.processor.probe;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.List;
import java.util.Optional;

/** Finds the bits of a state that registers, flags, and memory of the table are. */
final class StateBits {
    /** Exceptions that floating-point instructions leave a mark of; by decision no effect. */
    private static final int STICKY = 6;

    /** NT, AC, and ID of rflags, which popfq changes: no flags of the table. */
    private static final List<Integer> OTHER_FLAGS = List.of(14, 18, 21);

    private final StateLayout layout;

    StateBits(StateLayout layout) {
        this.layout = layout;
    }

    /** What changes beside all that the table tells of. */
    StateMask unseen() {
        StateMask mask = StateMask.none(layout).add(layout.part("mxcsr"), 0, STICKY - 1);
        List.of("x87.opcode", "x87.instruction", "x87.operand").forEach(mask::add);
        OTHER_FLAGS.forEach(bit -> mask.add(layout.part("rflags"), bit, bit));
        return mask;
    }

    /** Those whose contents are elements; of a number's upper bits a count or an offset needs none. */
    static boolean hasHalves(Register register) {
        return register.bank() == RegisterBank.VECTOR
                || register.bank() == RegisterBank.MMX
                || register.bank() == RegisterBank.MASK;
    }

    StateMask upperHalf(StatePart part, BitRange bits) {
        return StateMask.none(layout).add(part, bits.low() + bits.width() / 2, bits.high() - 1);
    }

    /** The lowest and the highest bits of a range, where a wrong width would show. */
    List<StateMask> quarters(StatePart part, BitRange bits) {
        int quarter = Math.max(1, bits.width() / 4);
        return List.of(
                StateMask.none(layout).add(part, bits.low(), bits.low() + quarter - 1),
                StateMask.none(layout).add(part, bits.high() - quarter, bits.high() - 1));
    }

    StateMask mask(List<StatePart> parts, BitRange bits, boolean whole) {
        StateMask mask = StateMask.none(layout);
        for (StatePart part : parts) {
            mask.add(part, whole ? 0 : bits.low(), whole ? part.bits() - 1 : bits.high() - 1);
        }
        return mask;
    }

    /** Where a register is; nowhere where this processor does not have it, or the probe does not see it. */
    List<StatePart> parts(Register register) {
        return switch (register.bank()) {
            case X87_STATE ->
                layout.parts().values().stream()
                        .filter(part -> part.name().matches("x87\\.(control|status|tag|r\\d)"))
                        .toList();
            case SEGMENT -> known(register.name() + ".base");
            case MMX -> List.of(layout.part(register));
            default -> known(register.full().name());
        };
    }

    private List<StatePart> known(String name) {
        return Optional.ofNullable(layout.parts().get(name)).stream().toList();
    }

    StateMask bit(Flag flag) {
        int bit = MachineState.bit(flag);
        return StateMask.none(layout).add(layout.part("rflags"), bit, bit);
    }

    List<StateMask> memoryQuarters(int low, int bits) {
        int quarter = Math.max(1, bits / 4);
        return List.of(memory(low, quarter), memory(low + bits - quarter, quarter));
    }

    StateMask memory(int low, int bits) {
        return StateMask.none(layout).add(layout.part("memory"), low, low + bits - 1);
    }

    static void add(StateMask mask, StateMask other) {
        long[] words = mask.words();
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words()[i];
        }
    }
}
