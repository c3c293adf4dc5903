package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.Optional;

/** Instructions that hand on a value as it is. */
final class Moves {
    private Moves() {}

    static void follow(Instant now, Move move) {
        Address to = addressOf(now, move.to());
        Word[] value = read(now, move.from(), addressOf(now, move.from()), move.fromLow(), move.bits());
        Word[] back = move.exchanges() ? read(now, move.to(), to, move.toLow(), move.bits()) : new Word[0];
        Address from = addressOf(now, move.from());
        if (move.from().isEmpty()) {
            StackTraffic.popped(now, move.bits() / 8);
            to = addressOf(now, move.to());
        }
        if (move.to().isEmpty()) {
            StackTraffic.pushed(now, move.bits() / 8, value[0]);
        } else {
            write(now, move.to().get(), to, move.toLow(), move.bits(), value);
        }
        if (move.exchanges()) {
            write(now, move.from().orElseThrow(), from, move.fromLow(), move.bits(), back);
        }
    }

    private static Address addressOf(Instant now, Optional<Operand> operand) {
        return operand.isPresent() && operand.get() instanceof Memory memory ? now.resolve(memory) : Address.NONE;
    }

    private static Word[] read(Instant now, Optional<Operand> from, Address address, int low, int bits) {
        MachineState state = now.state();
        if (from.isEmpty()) {
            return new Word[] {StackTraffic.top(now, bits / 8)};
        }
        if (from.get() instanceof Register register && Cells.first(register.full()) != Cells.NOWHERE) {
            return registerWords(state, register.full(), low, bits);
        }
        if (from.get() instanceof Memory && address instanceof At at && bits > 0) {
            Word[] words = new Word[(bits + 63) / 64];
            for (int i = 0; i < words.length; i++) {
                int bytes = Math.min(8, bits / 8 - i * 8);
                words[i] = state.slots.load(at.plus(i * 8L), bytes, state.filled);
                regained(now, at, words[i]);
                words[i] = bytes < 8 && words[i].address() != Address.NONE ? words[i].at(Address.SOMEWHERE) : words[i];
            }
            return words;
        }
        if (from.get() instanceof Memory && address == Address.GIVEN_UP) {
            return new Word[] {Word.of(new Lane(Ids.of(Origins.UNJUDGED), Ids.NONE, Flags.NONE))};
        }
        return Writes.computed(now.index(), false);
    }

    private static void regained(Instant now, At address, Word word) {
        if (!address.isOnStack()) {
            for (int lane = 0; lane < Word.LANES; lane++) {
                now.recorder().regained(word.lane(lane));
            }
        }
    }

    private static Word[] registerWords(MachineState state, Register full, int low, int bits) {
        int first = Cells.first(full);
        Word[] words = new Word[Math.min(Cells.count(full), (bits + 63) / 64)];
        for (int i = 0; i < words.length; i++) {
            words[i] = state.get(first + i);
        }
        if (low > 0) {
            words[0] = words[0].with(0, Extraction.lane(words[0], low, bits)).at(Address.NONE);
        }
        return words;
    }

    private static void write(Instant now, Operand to, Address address, int low, int bits, Word[] value) {
        if (to instanceof Register register) {
            int width = Math.min(bits, register.full().bits());
            Writes.moved(now, register.full(), low, width, written(now, register.full(), low, width), value);
        } else {
            boolean isMasked = now.instruction().decorations().mask().isPresent();
            Writes.stored(now, address, bits, value, isMasked);
        }
    }

    /** What of a register the instruction writes: what it moves there, and what it clears. Both ends of xchg al, ah are one register. */
    private static BitRange written(Instant now, Register full, int low, int bits) {
        for (RegisterEffect effect : now.effects().registers()) {
            if (effect.register().equals(full) && effect.written().isPresent() && !effect.isPartial()) {
                return effect.written().get();
            }
        }
        return new BitRange(low, low + bits);
    }
}
