package dev.clobber.processor.image;

import dev.clobber.processor.image.KnownRegisters.Setting;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to the first instructions of a program without changing what it does. */
final class InstructionFacts {
    /** The headers have no room for more. */
    private static final int LIMIT = 64;

    private static final int BYTE_VALUES = 256;
    /** al, cl, dl, and bl need no prefix. */
    private static final int SHORT_BYTES = 4;

    private final Pieces pieces;
    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final Liveness liveness;
    private final List<Optional<Setting>> settings;

    InstructionFacts(Pieces pieces) {
        this.pieces = pieces;
        liveness = Liveness.of(pieces);
        settings = KnownRegisters.settings(pieces, LIMIT);
    }

    /** Whether control may come from elsewhere than from the instruction before. */
    boolean isEntered(int number) {
        return pieces.isEntered(number);
    }

    int length(Instruction instruction) {
        return encoder.encode(instruction).length();
    }

    /** Whether a REX prefix before an instruction changes nothing. */
    boolean ignoresRex(int number, Optional<Instruction> wording) {
        if (pieces.isOpaque(number)) {
            return false;
        }
        Instruction instruction = wording.orElse(pieces.step(number).instruction());
        for (Encoded encoded : encoder.encodings(instruction)) {
            if (!encoded.ignoresRexRx()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the flags may be changed before an instruction; another one that stood before it waits. */
    boolean flagsAreFree(int next, int delayed) {
        boolean isRead =
                delayed >= 0 && !pieces.step(delayed).effects().flags().read().isEmpty();
        return liveness.flagsAreDead(next) && !isRead;
    }

    boolean isFree(Register register, int next, int delayed) {
        return liveness.isDead(register, next)
                && (delayed < 0
                        || effect(pieces.step(delayed).effects(), register).isEmpty());
    }

    /** The instruction that sets a register to a constant in 5 bytes, where one of the program does no more than that. */
    Optional<Instruction> setting(int number, int constant) {
        Optional<Setting> setting = settings.get(number);
        boolean isSame = setting.isPresent()
                && setting.get().value() == constant
                && setting.get().register().number() < 8
                && losesNoFlags(number);
        return isSame
                ? Optional.of(Instruction.of("mov", setting.get().register().view(32), new Immediate(constant)))
                : Optional.empty();
    }

    private boolean losesNoFlags(int number) {
        return !writesFlags(pieces.step(number).effects().flags()) || liveness.flagsAreDead(number + 1);
    }

    /** The instruction as it is, and where that is no longer, one that sets a byte and reads nothing. */
    List<Optional<Instruction>> wordings(int number) {
        List<Optional<Instruction>> wordings = new ArrayList<>();
        wordings.add(Optional.empty());
        Optional<Setting> setting = settings.get(number);
        if (setting.isPresent()
                && setting.get().wasByte()
                && setting.get().value() >>> 8 == 0
                && setting.get().value() < BYTE_VALUES
                && setting.get().register().number() < SHORT_BYTES
                && losesNoFlags(number)) {
            Instruction move = Instruction.of(
                    "mov",
                    setting.get().register().view(8),
                    new Immediate(setting.get().value()));
            boolean isOther = !move.equals(pieces.step(number).instruction());
            if (isOther && length(move) <= pieces.length(number)) {
                wordings.add(Optional.of(move));
            }
        }
        return wordings;
    }

    /** Whether a later instruction, so worded, can stand before an earlier one that waits. */
    boolean canOvertake(int later, Optional<Instruction> wording, int earlier) {
        if (isEntered(later) || isEntered(earlier) || !isMovable(later) || !isMovable(earlier)) {
            return false;
        }
        if (usesMemory(later) && usesMemory(earlier)) {
            return false;
        }
        Effects one = pieces.step(earlier).effects();
        Effects other = wording.isPresent()
                ? Effects.of(encoder.encode(wording.get()))
                : pieces.step(later).effects();
        return areIndependent(one.flags(), other.flags()) && areIndependent(one, other);
    }

    private static boolean areIndependent(FlagEffects one, FlagEffects other) {
        boolean oneMeets =
                writesFlags(one) && (writesFlags(other) || !other.read().isEmpty());
        return !oneMeets && !(writesFlags(other) && !one.read().isEmpty());
    }

    private static boolean areIndependent(Effects one, Effects other) {
        for (RegisterEffect effect : one.registers()) {
            Optional<RegisterEffect> same = effect(other, effect.register());
            if (same.isPresent()
                    && (effect.written().isPresent() || same.get().written().isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the way of control has nothing to do with it. */
    private boolean isMovable(int number) {
        return !pieces.isOpaque(number)
                && pieces.step(number).effects().flow() == Flow.NEXT
                && !pieces.endsFlow(number);
    }

    private boolean usesMemory(int number) {
        return !pieces.step(number).effects().memory().isEmpty();
    }

    private static Optional<RegisterEffect> effect(Effects effects, Register register) {
        for (RegisterEffect effect : effects.registers()) {
            if (effect.register().aliases(register)) {
                return Optional.of(effect);
            }
        }
        return Optional.empty();
    }

    private static boolean writesFlags(FlagEffects flags) {
        return !flags.defined().isEmpty() || !flags.undefined().isEmpty();
    }
}
