package dev.clobber.processor.flow;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.Optional;

/** Instructions that enter the kernel follow its convention: what they do by themselves is undone, or done by the kernel, on the way. */
final class KernelCall {
    private static final BitRange WHOLE = new BitRange(0, 64);
    private static final BitRange NUMBER = new BitRange(0, 32);

    /** Read when the first instruction enters the kernel, for most blocks have none. */
    private static final class Gates {
        private static final Instruction[] INSTRUCTIONS = instructions();

        private static Instruction[] instructions() {
            KernelConvention[] all = KernelConvention.values();
            Instruction[] instructions = new Instruction[all.length];
            for (int i = 0; i < all.length; i++) {
                instructions[i] = Code.builder()
                        .text(all[i].text())
                        .build()
                        .steps()
                        .get(0)
                        .instruction();
            }
            return instructions;
        }
    }

    private KernelCall() {}

    /** The convention that an instruction follows, if it enters the kernel by one. */
    static Optional<KernelConvention> of(Code.Step step) {
        if (step.effects().flow() == Flow.TRAP) {
            for (int i = 0; i < Gates.INSTRUCTIONS.length; i++) {
                if (Gates.INSTRUCTIONS[i].equals(step.instruction())) {
                    return Optional.of(KernelConvention.values()[i]);
                }
            }
        }
        return Optional.empty();
    }

    static void follow(Instant now, KernelConvention convention, EntryBits entry) {
        MachineState state = now.state();
        Unset unset = new Unset(now, entry, Registers.RAX);
        read(now, Registers.RAX, NUMBER.high(), unset);
        unset.tell();
        for (Register argument : convention.arguments()) {
            // One that nobody has set is no argument of this call.
            read(now, argument.full(), convention.bits(), new Unset(now, entry, argument.full()));
            Address address = state.get(Cells.first(argument.full())).address();
            if (address != Address.NONE) {
                state.slots = state.slots.filledFrom(address);
                state.filled = true;
            }
        }
        if (state.escaped) {
            state.slots = state.slots.filledFrom(Address.SOMEWHERE);
        }
        state.slots = state.slots.withoutOperands();
        Writes.result(now, Registers.RAX, WHOLE, false, Address.NONE);
        for (Register destroyed : convention.destroyed()) {
            Writes.result(now, destroyed, WHOLE, false, Address.NONE);
        }
    }

    private static void read(Instant now, Register register, int bits, Unset unset) {
        Word word = now.state().get(Cells.first(register));
        for (int lane = 0; lane < Word.LANES && Word.low(lane) < bits; lane++) {
            now.recorder().read(word.lane(lane));
            now.recorder().used(word.lane(lane));
            unset.add(word.lane(lane), Word.low(lane), Word.width(lane));
        }
    }
}
