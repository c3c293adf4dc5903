package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;

/** Puts values into registers and memory. */
final class Writes {
    private Writes() {}

    /** The result of an instruction in some bits of a register; they may stay as they were where it is conditional. */
    static void result(Instant now, Register register, BitRange bits, boolean conditional, Address address) {
        int first = Cells.first(register);
        if (first == Cells.NOWHERE) {
            return;
        }
        Lane computed = Lane.computed(now.index());
        Word whole = Word.of(computed);
        for (int word = bits.low() / 64; word * 64 < bits.high() && word < Cells.count(register); word++) {
            Word old = now.state().get(first + word);
            int low = bits.low() - word * 64;
            int high = bits.high() - word * 64;
            Word changed = low <= 0 && high >= 64 && !conditional ? whole : old;
            for (int lane = 0; lane < Word.LANES && changed != whole; lane++) {
                if (Word.overlaps(lane, low, high)) {
                    boolean isCertain = !conditional && Word.isIn(lane, low, high);
                    changed = changed.with(
                            lane, isCertain ? computed : old.lane(lane).join(computed));
                }
            }
            boolean keepsPart = changed != whole && old.address() != Address.NONE;
            now.state().set(first + word, changed.at(keepsPart ? Address.SOMEWHERE : address));
        }
        forgetOperands(now, register);
    }

    /** A value that is handed on to a register, from a bit on; what else the instruction writes of it becomes 0. */
    static void moved(Instant now, Register register, int toLow, int bits, BitRange written, Word[] value) {
        int first = Cells.first(register);
        if (first == Cells.NOWHERE) {
            return;
        }
        boolean isMasked = now.instruction().decorations().mask().isPresent();
        boolean zeroes = now.instruction().decorations().zeroing();
        Lane zero = Lane.computed(now.index());
        for (int word = 0; word < Cells.count(register); word++) {
            Word old = now.state().get(first + word);
            Word from = word < value.length ? value[word].movedBy(now.index()) : Word.of(zero);
            Word changed = old;
            for (int lane = 0; lane < Word.LANES; lane++) {
                int at = word * 64 + Word.low(lane);
                if (at >= toLow && at < toLow + bits) {
                    Lane lanes = toLow % 64 == 0 ? from.lane(lane) : from.lane(0);
                    Lane kept = zeroes ? zero : old.lane(lane);
                    changed = changed.with(lane, isMasked ? lanes.join(kept) : lanes);
                } else if (at >= written.low() && at < written.high()) {
                    changed = changed.with(lane, zero);
                }
            }
            if (changed != old || word < value.length) {
                boolean isWhole = bits >= (word + 1) * 64 && toLow == 0 && !isMasked;
                now.state().set(first + word, changed.at(address(isWhole, from, old)));
            }
        }
        forgetOperands(now, register);
    }

    private static Address address(boolean isWhole, Word from, Word old) {
        if (isWhole) {
            return from.address();
        }
        return from.address() == Address.NONE && old.address() == Address.NONE ? Address.NONE : Address.SOMEWHERE;
    }

    /** A value goes to memory. */
    static void stored(Instant now, Address address, int bits, Word[] value, boolean conditional) {
        MachineState state = now.state();
        Place place = now.place(address, bits / 8);
        boolean isKnown = address instanceof At && bits > 0 && !now.isRepeated();
        if (place != Place.PRIVATE) {
            for (Word word : value) {
                state.escaped |= word.address() != Address.NONE;
                leaves(now, word, bits);
            }
        }
        if (address instanceof At at && isKnown && (!at.isOnStack() || place == Place.PRIVATE)) {
            for (int i = 0; i * 64 < bits; i++) {
                int bytes = Math.min(8, bits / 8 - i * 8);
                At part = at.plus(i * 8L);
                Word word = value[Math.min(i, value.length - 1)].movedBy(now.index());
                if (conditional) {
                    word = state.slots.load(part, bytes, state.filled).join(word);
                }
                state.slots = bytes > 0 ? state.slots.store(part, bytes, word) : state.slots;
            }
        } else if (place == Place.UNKNOWN_STACK) {
            overwrite(state);
        }
        if (place == Place.OTHER) {
            state.slots = isKnown ? state.slots : state.slots.withoutOperands();
            if (state.escaped) {
                overwrite(state);
            }
        }
    }

    /** What goes to memory of others has been used: it cannot be followed any more. */
    private static void leaves(Instant now, Word word, int bits) {
        for (int lane = 0; lane < Word.LANES && Word.low(lane) < bits; lane++) {
            now.recorder().used(word.lane(lane));
            now.recorder().left(now.index(), word.lane(lane));
        }
    }

    /** Somebody may have written anywhere on the stack. */
    static void overwrite(MachineState state) {
        state.slots = state.slots.overwritten();
        state.filled = true;
    }

    /** What was stored at an address that a register is part of cannot be found by it any more. */
    static void forgetOperands(Instant now, Register register) {
        if (!now.state().slots.isEmpty()) {
            now.state().slots = now.state().slots.without(register);
        }
    }

    /** A value of which nothing is known but that it is one. */
    static Word[] computed(int step, boolean isTainted) {
        return new Word[] {Word.of(Lane.computed(step)).at(isTainted ? Address.SOMEWHERE : Address.NONE)};
    }
}
