package dev.clobber.processor.flow;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.ControlFlow.BasicBlock;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Follows instructions: from what holds before one to what holds after it. */
final class Interpreter {
    private final List<Code.Step> steps;
    private final EntryBits entry;
    private final Reads reads;

    Interpreter(List<Code.Step> steps, EntryBits entry) {
        this.steps = steps;
        this.entry = entry;
        this.reads = new Reads(entry);
    }

    /** Follows a block up to, and without, one of its instructions. */
    void follow(MachineState state, BasicBlock block, int end, Recorder recorder) {
        for (int i = block.first(); i < end; i++) {
            follow(new Instant(state, i, steps.get(i), recorder));
        }
    }

    /** Follows one instruction. */
    void follow(MachineState state, int step, Recorder recorder) {
        follow(new Instant(state, step, steps.get(step), recorder));
    }

    private void follow(Instant now) {
        Effects effects = now.effects();
        Optional<KernelConvention> kernel = KernelCall.of(now.step());
        if (kernel.isPresent()) {
            KernelCall.follow(now, kernel.get(), entry);
            return;
        }
        needRsp(now);
        boolean isTainted = reads.of(now);
        memory(now);
        if (effects.move().isPresent()) {
            Address rsp = now.state().rsp();
            Moves.follow(now, effects.move().get());
            if (writesRsp(now, effects.move().get().to())) {
                StackTraffic.moved(now, rsp);
            }
        } else if (effects.has(Attribute.FRAME)) {
            StackTraffic.frame(now);
        } else if (effects.has(Attribute.FLAGS_IMAGE)) {
            FlagWrites.image(now);
        } else {
            results(now, isTainted);
        }
        if (!effects.has(Attribute.FLAGS_IMAGE)) {
            FlagWrites.follow(now, effects.flags());
        }
        otherState(now);
    }

    private static boolean writesRsp(Instant now, Optional<Operand> to) {
        return to.isPresent() && to.get() instanceof Register register && register.aliases(Registers.RSP)
                || now.effects().move().get().exchanges()
                        && now.effects().stack().isEmpty();
    }

    /** An operand at [rsp] needs to know where that is. */
    private static void needRsp(Instant now) {
        if (!now.state().knowsRsp()) {
            for (MemoryEffect memory : now.effects().memory()) {
                if (memory.address().base().isPresent()
                        && memory.address().base().get().aliases(Registers.RSP)) {
                    now.needRsp();
                }
            }
        }
    }

    private static void memory(Instant now) {
        for (MemoryEffect effect : now.effects().memory()) {
            Address address = now.resolve(effect.address());
            int bytes = now.isRepeated() ? 0 : effect.bits() / 8;
            Place place = now.place(address, bytes);
            now.recorder()
                    .memory(
                            now.index(),
                            effect.access().reads(),
                            effect.access().writes(),
                            place);
            if (place == Place.PRIVATE || place == Place.UNKNOWN_STACK) {
                now.recorder().stackUsed(now.index());
            }
        }
    }

    /** What an instruction computes. */
    private static void results(Instant now, boolean isTainted) {
        Effects effects = now.effects();
        Address first = firstAddress(now, isTainted);
        for (MemoryEffect memory : effects.memory()) {
            if (memory.access().writes()) {
                Writes.stored(
                        now,
                        now.resolve(memory.address()),
                        now.isRepeated() ? 0 : memory.bits(),
                        Writes.computed(now.index(), isTainted),
                        memory.access().isConditional());
            }
        }
        for (RegisterEffect effect : effects.registers()) {
            if (effect.written().isPresent() && Cells.first(effect.register()) != Cells.RSP) {
                BitRange bits = effect.written().get();
                boolean isFirst = isFirstOperand(now, effect.register());
                Address address = isFirst ? first : isTainted ? Address.SOMEWHERE : Address.NONE;
                Writes.result(now, effect.register(), bits, effect.conditional(), address);
            } else if (effect.written().isPresent() && effects.flow() != Flow.RETURN) {
                rsp(now, first);
            }
        }
    }

    private static boolean isFirstOperand(Instant now, Register register) {
        List<Operand> operands = now.instruction().operands();
        return !operands.isEmpty() && operands.get(0).equals(register);
    }

    /** What is known of the first operand afterwards as an address. */
    private static Address firstAddress(Instant now, boolean isTainted) {
        Address otherwise = isTainted ? Address.SOMEWHERE : Address.NONE;
        List<Operand> operands = now.instruction().operands();
        if (operands.isEmpty()
                || !(operands.get(0) instanceof Register register)
                || register.bank() != RegisterBank.GENERAL
                || register.bits() != 64) {
            return otherwise;
        }
        Effects effects = now.effects();
        if (effects.has(Attribute.ADDRESS_OF)) {
            Address address = now.resolve((Memory) operands.get(1));
            return address instanceof At at && !at.isOnStack() ? Address.NONE : address;
        }
        Address old = now.state().get(Cells.first(register)).address();
        if (effects.delta().isPresent() && old != Address.SOMEWHERE) {
            return old instanceof At at ? at.plus(effects.delta().getAsLong()) : old;
        }
        return effects.has(Attribute.ROUNDS_DOWN) ? StackTraffic.roundedDown(now, register) : otherwise;
    }

    /** An instruction that is no push and no pop moves rsp. */
    private static void rsp(Instant now, Address first) {
        OptionalLong change = now.effects().stack();
        if (now.effects().flow() == Flow.CALL) {
            // What is elsewhere takes the return address from the stack again.
            if (now.step().target().isPresent()) {
                StackTraffic.pushed(now, 8, Word.of(Lane.computed(now.index())));
            }
        } else if (change.isPresent()) {
            StackTraffic.moveRsp(now, change.getAsLong());
        } else {
            StackTraffic.setRsp(now, isFirstOperand(now, Registers.RSP) ? first : Address.NONE);
        }
    }

    /** x87, MMX, and upper halves. */
    private static void otherState(Instant now) {
        MachineState state = now.state();
        Effects effects = now.effects();
        if (effects.has(Attribute.CONTROL_CHANGED)) {
            Writes.result(now, Move.CONTROL_WORD, BitRange.of(Move.CONTROL_WORD), false, Address.NONE);
        }
        if (effects.has(Attribute.X87_EMPTY)) {
            state.x87 = Depth.EMPTY;
            state.mmx = Ids.NONE;
        } else if (effects.x87().isEmpty()) {
            state.x87 = state.x87.lostBy(now.index());
        } else if (effects.x87().getAsLong() != 0) {
            state.x87 = state.x87.changedBy(now.index(), effects.x87().getAsLong());
        }
        if (effects.has(Attribute.UPPERS_CLEARED)) {
            state.uppers = Ids.NONE;
        }
        for (RegisterEffect effect : effects.registers()) {
            Register register = effect.register();
            if (register.bank() == RegisterBank.MMX) {
                state.mmx = state.mmx.union(Ids.of(now.index()));
            } else if (register.bank() == RegisterBank.VECTOR && usesUpper(now, effect)) {
                state.uppers = state.uppers.union(Ids.of(now.index()));
            }
        }
    }

    /** Whether more than zeros gets into the upper half of one of the sixteen registers that have such a state. */
    private static boolean usesUpper(Instant now, RegisterEffect effect) {
        if (effect.written().isEmpty()
                || effect.written().get().high() <= 128
                || effect.register().number() >= 16
                || now.effects().has(Attribute.UPPERS_CLEARED)) {
            return false;
        }
        boolean isNamed = false;
        for (Operand operand : now.instruction().operands()) {
            if (operand instanceof Register register && register.aliases(effect.register())) {
                isNamed = true;
                if (register.bits() > 128) {
                    return true;
                }
            }
        }
        return !isNamed;
    }
}
