package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.OptionalInt;

/**
 * Which registers and flags hold nothing that is read later. What is not sure is live: at calls and returns all is.
 *
 * <p>A state is a set of bits: the general registers by number, then the flags.
 */
final class Liveness {
    private static final int GENERAL = 16;
    private static final int WORD = 64;
    private static final int FLAGS = bits(Flag.values().length) << GENERAL;
    private static final int ALL = bits(GENERAL) | FLAGS;

    /** What {@code syscall} overwrites before the kernel sees it (SDM vol. 2, SYSCALL). */
    private static final int SYSCALL_WRITES = bit(Registers.RCX) | bit(Registers.R11);

    private final Pieces pieces;
    private final int[] before;

    private Liveness(Pieces pieces) {
        this.pieces = pieces;
        before = new int[pieces.instructions() + 1];
    }

    static Liveness of(Pieces pieces) {
        Liveness liveness = new Liveness(pieces);
        boolean changed = true;
        while (changed) {
            changed = liveness.pass();
        }
        return liveness;
    }

    private boolean pass() {
        boolean changed = false;
        for (int i = pieces.instructions() - 1; i >= 0; i--) {
            int live = before(i);
            changed |= live != before[i];
            before[i] = live;
        }
        return changed;
    }

    /** Whether all flags before an instruction may be changed; of the direction flag that is not said. */
    boolean flagsAreDead(int instruction) {
        return (before[instruction] & FLAGS & ~bit(Flag.DF)) == 0;
    }

    boolean isDead(Register register, int instruction) {
        return (before[instruction] & bit(register)) == 0;
    }

    private int before(int instruction) {
        if (pieces.isOpaque(instruction)) {
            return ALL;
        }
        Code.Step step = pieces.step(instruction);
        Effects effects = step.effects();
        if (step.leaves() || effects.indirect() || effects.flow() == Flow.CALL) {
            return ALL;
        }
        int live = pieces.endsFlow(instruction) ? 0 : before[instruction + 1];
        OptionalInt target = pieces.target(instruction);
        if (target.isPresent()) {
            live |= before[target.getAsInt()];
        }
        return isSystemCall(step) ? beforeSystemCall(live) : before(effects, live);
    }

    static boolean isSystemCall(Code.Step step) {
        return step.instruction().mnemonic().equals("syscall");
    }

    /** The kernel reads what it likes, and gives the flags back; r11 holds them. */
    private static int beforeSystemCall(int live) {
        int flags = (live & bit(Registers.R11)) == 0 ? live & FLAGS : FLAGS;
        return bits(GENERAL) & ~SYSCALL_WRITES | flags;
    }

    private static int before(Effects effects, int after) {
        int live = after;
        FlagEffects flags = effects.flags();
        for (Flag flag : Flag.values()) {
            if (flags.written().contains(flag)
                    || flags.cleared().contains(flag)
                    || flags.set().contains(flag)
                    || flags.undefined().contains(flag)) {
                live &= ~bit(flag);
            }
        }
        for (RegisterEffect effect : effects.registers()) {
            boolean isWhole =
                    effect.written().isPresent() && effect.written().get().width() == WORD;
            if (effect.register().bank() == RegisterBank.GENERAL && isWhole && !effect.conditional()) {
                live &= ~bit(effect.register());
            }
        }
        for (RegisterEffect effect : effects.registers()) {
            if (effect.register().bank() == RegisterBank.GENERAL
                    && effect.read().isPresent()) {
                live |= bit(effect.register());
            }
        }
        for (Flag flag : flags.read()) {
            live |= bit(flag);
        }
        return live;
    }

    private static int bits(int count) {
        return (1 << count) - 1;
    }

    private static int bit(Register register) {
        int number = register.number();
        return number < GENERAL ? 1 << number : 0;
    }

    private static int bit(Flag flag) {
        return 1 << GENERAL + flag.ordinal();
    }
}
