package dev.clobber.processor.flow;

import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Idiom;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.Set;
import java.util.TreeSet;

/** What an instruction reads: whether it is set, and that it is used. */
final class Reads {
    private final EntryBits entry;

    Reads(EntryBits entry) {
        this.entry = entry;
    }

    /** Whether the instruction makes something of an address on the stack, so that its results may be such addresses. */
    boolean of(Instant now) {
        Effects effects = now.effects();
        boolean isTainted = false;
        if (effects.idiom() == Idiom.NONE) {
            for (RegisterEffect effect : effects.registers()) {
                if (effect.read().isPresent() && Cells.first(effect.register()) != Cells.NOWHERE) {
                    isTainted |= register(now, effect.register(), effect.read().get());
                }
            }
        }
        if (effects.move().isEmpty()) {
            for (MemoryEffect memory : effects.memory()) {
                isTainted |= memory.access().reads() && memory(now, memory);
            }
        }
        if (!effects.flags().read().isEmpty() && !effects.has(Attribute.FLAGS_IMAGE)) {
            flags(now, effects.flags().read());
        }
        return isTainted;
    }

    private boolean register(Instant now, Register register, BitRange bits) {
        boolean isAddress = now.isInAddress(register);
        boolean isMoved = now.effects().move().isPresent() || now.effects().has(Attribute.FLAGS_IMAGE);
        boolean isUsed = !isMoved || isAddress || now.isMask(register);
        Unset unset = new Unset(now, entry, register);
        boolean isTainted = false;
        int first = Cells.first(register);
        for (int word = bits.low() / 64; word * 64 < bits.high() && word < Cells.count(register); word++) {
            Word value = now.state().get(first + word);
            isTainted |= value.address() != Address.NONE;
            for (int lane = 0; lane < Word.LANES; lane++) {
                if (Word.overlaps(lane, bits.low() - word * 64, bits.high() - word * 64)) {
                    now.recorder().read(value.lane(lane));
                    if (isUsed) {
                        now.recorder().used(value.lane(lane));
                        unset.add(value.lane(lane), word * 64 + Word.low(lane), Word.width(lane));
                    }
                }
            }
        }
        unset.tell();
        return isTainted && !isAddress;
    }

    private boolean memory(Instant now, MemoryEffect memory) {
        if (!(now.resolve(memory.address()) instanceof At at) || memory.bits() == 0 || now.isRepeated()) {
            return false;
        }
        MachineState state = now.state();
        Unset unset = new Unset(now, entry, Registers.RSP);
        for (int offset = 0; offset * 8 < memory.bits(); offset += 8) {
            int bytes = Math.min(8, memory.bits() / 8 - offset);
            if (bytes <= 0) {
                break;
            }
            Word value = state.slots.load(at.plus(offset), bytes, state.filled);
            for (int lane = 0; lane < Word.LANES && Word.low(lane) < bytes * 8; lane++) {
                now.recorder().read(value.lane(lane));
                now.recorder().used(value.lane(lane));
                unset.add(value.lane(lane), offset * 8 + Word.low(lane), Word.width(lane));
            }
        }
        unset.tell();
        return state.slots.hold(at, memory.bits() / 8);
    }

    private static void flags(Instant now, Set<Flag> read) {
        Set<Flag> undefined = new TreeSet<>();
        Ids undefinedBy = Ids.NONE;
        boolean isCertain = false;
        for (Flag flag : read) {
            Lane lane = now.state().flags.get(flag);
            boolean isEntry = lane.origins().contains(Origins.flag(flag))
                    && !now.state().reported.contains(Origins.flag(flag));
            if (isEntry || lane.isUndefined()) {
                undefined.add(flag);
                undefinedBy = undefinedBy.union(undefiners(lane.origins()));
                isCertain |= isCertain(lane.origins(), flag);
                now.state().reported = now.state().reported.union(Ids.of(Origins.flag(flag)));
                if (lane.isUndefined()) {
                    now.state().flags = now.state()
                            .flags
                            .with(flag, new Lane(Ids.of(Origins.COMPUTED), lane.writers(), Flags.NONE));
                }
            }
        }
        if (!undefined.isEmpty()) {
            now.recorder().undefined(now.index(), undefined, undefinedBy.list(), isCertain);
        }
    }

    static Ids undefiners(Ids origins) {
        Ids steps = Ids.NONE;
        for (int i = 0; i < origins.size(); i++) {
            if (Origins.isUndefined(origins.get(i))) {
                steps = steps.union(Ids.of(Origins.step(origins.get(i))));
            }
        }
        return steps;
    }

    static boolean isCertain(Ids origins, Flag flag) {
        for (int i = 0; i < origins.size(); i++) {
            if (!Origins.isUndefined(origins.get(i)) && origins.get(i) != Origins.flag(flag)) {
                return false;
            }
        }
        return true;
    }
}
