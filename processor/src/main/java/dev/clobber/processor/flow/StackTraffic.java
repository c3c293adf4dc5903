package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.Address.Base;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.flow.Facts.StackProblem;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;

/** What instructions do with the stack by themselves, and to rsp. */
final class StackTraffic {
    private static final int WORD = 8;

    private StackTraffic() {}

    /** What a pop finds. */
    static Word top(Instant now, int bytes) {
        now.needRsp();
        return now.state().rsp() instanceof At at
                ? now.state().slots.load(at, bytes, now.state().filled)
                : Word.of(new Lane(Ids.of(Origins.UNJUDGED), Ids.NONE, Flags.NONE));
    }

    static void popped(Instant now, int bytes) {
        if (now.state().rsp() instanceof At at && now.place(at, bytes) == Place.CALLERS) {
            now.recorder().memory(now.index(), true, false, Place.CALLERS);
        }
        moveRsp(now, bytes);
    }

    static void pushed(Instant now, int bytes, Word value) {
        now.needRsp();
        moveRsp(now, -bytes);
        if (now.state().rsp() instanceof At at) {
            if (now.place(at, bytes) == Place.CALLERS) {
                now.recorder().memory(now.index(), false, true, Place.CALLERS);
            } else {
                now.state().slots = now.state().slots.store(at, bytes, value.movedBy(now.index()));
            }
        } else {
            now.state().escaped |= value.address() != Address.NONE;
        }
    }

    static void moveRsp(Instant now, long bytes) {
        Address old = now.state().rsp();
        setRsp(now, old instanceof At at ? at.plus(bytes) : old);
    }

    static void setRsp(Instant now, Address address) {
        MachineState state = now.state();
        Address old = state.rsp();
        state.set(Cells.RSP, Word.of(Lane.computed(now.index())).at(address));
        moved(now, old);
    }

    /** rsp has got another value. */
    static void moved(Instant now, Address old) {
        MachineState state = now.state();
        Writes.forgetOperands(now, Registers.RSP);
        if (!(state.rsp() instanceof At at)) {
            return;
        }
        boolean wasAbove = old instanceof At before && before.lowest() > 0;
        if (at.lowest() > 0 && !wasAbove) {
            now.fault(StackProblem.ABOVE_ENTRY);
        }
        if (!state.slots.isEmpty()) {
            state.slots = state.slots.withoutBelow(at.plus(-Instant.RED_ZONE));
        }
    }

    /** enter and leave: the frame pointer is pushed and points to itself, or rsp goes back to it and it is popped. */
    static void frame(Instant now) {
        MachineState state = now.state();
        int rbp = Cells.first(Registers.RBP);
        Word frame = state.get(rbp);
        if (now.effects().stack().isEmpty()) {
            Address old = state.rsp();
            state.set(Cells.RSP, Word.of(Lane.computed(now.index())).at(frame.address()));
            moved(now, old);
            Word saved = top(now, WORD);
            popped(now, WORD);
            state.set(rbp, saved.movedBy(now.index()));
        } else {
            long rest = now.effects().stack().getAsLong() + WORD;
            pushed(now, WORD, frame);
            state.set(rbp, Word.of(Lane.computed(now.index())).at(state.rsp()));
            if (now.instruction().operands().size() > 1 && !isZero(now)) {
                state.slots = state.slots.overwritten();
            }
            moveRsp(now, rest);
        }
        Writes.forgetOperands(now, Registers.RBP);
    }

    private static boolean isZero(Instant now) {
        return now.instruction().operands().get(1) instanceof Immediate level && level.value() % 32 == 0;
    }

    /** What a constant that clears the lowest bits makes of an address on the stack. */
    static Address roundedDown(Instant now, Register register) {
        Address old = now.state().get(Cells.first(register)).address();
        if (old instanceof At at
                && at.isOnStack()
                && now.instruction().operands().get(1) instanceof Immediate mask
                && mask.value() < 0
                && Long.bitCount(-mask.value()) == 1) {
            Base base = new Base(
                    now.index(),
                    at.highest(),
                    at.base().slack() - mask.value() - 1,
                    at.base().register(),
                    at.base().index(),
                    1,
                    "");
            return new At(base, 0);
        }
        return old == Address.NONE ? Address.NONE : old == Address.GIVEN_UP ? old : Address.SOMEWHERE;
    }
}
