package dev.clobber.processor.image;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Idiom;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the first instructions of a program put into registers, which the kernel has cleared (ELF_PLAT_INIT in
 * arch/x86/include/asm/elf.h); followed as far as nothing else goes to.
 */
final class KnownRegisters {
    /** Registers that need no prefix, those that are seldom of use first. */
    static final List<Register> SHORT_NAMES = List.of(
            Registers.RCX, Registers.RBX, Registers.RBP, Registers.RSI, Registers.RDI, Registers.RDX, Registers.RAX);

    /** The table tells it of 64 bits only, where it moves stack pointers. */
    private static final Map<String, Long> STEPS = Map.of("inc", 1L, "dec", -1L);

    private static final int GENERAL = 16;
    private static final int BYTE = 8;
    private static final int WORD = 64;

    /**
     * What an instruction comes to.
     *
     * @param register a full register, the only one that it changes
     * @param value that it then holds
     * @param wasByte whether it held no more than 8 bits before
     */
    record Setting(Register register, long value, boolean wasByte) {}

    private final Pieces pieces;
    private final List<Optional<Long>> values = new ArrayList<>();

    private KnownRegisters(Pieces pieces) {
        this.pieces = pieces;
        for (int i = 0; i < GENERAL; i++) {
            values.add(i == Registers.RSP.number() ? Optional.empty() : Optional.of(0L));
        }
    }

    /** For each instruction of the first ones what it comes to, where that is known. */
    static List<Optional<Setting>> settings(Pieces pieces, int limit) {
        KnownRegisters known = new KnownRegisters(pieces);
        List<Optional<Setting>> settings = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, pieces.instructions()); i++) {
            if (pieces.isOpaque(i) || pieces.isEntered(i) || i > 0 && pieces.endsFlow(i - 1)) {
                break;
            }
            settings.add(known.setting(pieces.step(i)));
        }
        while (settings.size() < pieces.instructions()) {
            settings.add(Optional.empty());
        }
        return settings;
    }

    /**
     * What the general registers hold before an instruction.
     *
     * @param number of an instruction to which nothing but the instructions before it leads
     */
    static List<Optional<Long>> before(Pieces pieces, int number) {
        KnownRegisters known = new KnownRegisters(pieces);
        for (int i = 0; i < number; i++) {
            known.setting(pieces.step(i));
        }
        return known.values;
    }

    private Optional<Setting> setting(Code.Step step) {
        Effects effects = step.effects();
        List<Register> written = written(effects);
        List<Optional<Long>> before = List.copyOf(values);
        written.forEach(register -> values.set(register.number(), Optional.empty()));
        if (Liveness.isSystemCall(step)) {
            values.set(Registers.RAX.number(), Optional.empty());
            return Optional.empty();
        }
        Optional<Move> move = effects.move();
        if (move.isPresent() && move.get().exchanges()) {
            exchange(move.get(), before);
            return Optional.empty();
        }
        Optional<Long> value = result(step.instruction(), effects, before);
        if (written.size() != 1 || value.isEmpty()) {
            return Optional.empty();
        }
        Register register = written.get(0);
        Optional<Long> old = before.get(register.number());
        values.set(register.number(), value);
        return Optional.of(new Setting(register, value.get(), old.isPresent() && old.get() >>> BYTE == 0));
    }

    private static List<Register> written(Effects effects) {
        List<Register> written = new ArrayList<>();
        for (RegisterEffect effect : effects.registers()) {
            if (effect.register().bank() == RegisterBank.GENERAL
                    && effect.written().isPresent()) {
                written.add(effect.register());
            }
        }
        return written;
    }

    private void exchange(Move move, List<Optional<Long>> before) {
        boolean isWhole = move.fromLow() == 0 && move.toLow() == 0 && move.bits() >= 32;
        if (isWhole && move.from().get() instanceof Register one && move.to().get() instanceof Register other) {
            values.set(one.number(), before.get(other.number()).map(value -> cut(value, one.bits())));
            values.set(other.number(), before.get(one.number()).map(value -> cut(value, one.bits())));
        }
    }

    /** What the first operand holds afterwards. */
    private static Optional<Long> result(Instruction instruction, Effects effects, List<Optional<Long>> before) {
        if (instruction.operands().isEmpty()
                || !(instruction.operands().get(0) instanceof Register register)
                || register.bank() != RegisterBank.GENERAL
                || register.high()) {
            return Optional.empty();
        }
        Optional<Long> old = before.get(register.number());
        if (effects.idiom() == Idiom.ZEROS) {
            return merged(register, old, 0);
        }
        OptionalLong change = change(instruction, effects);
        if (change.isPresent()) {
            return old.isEmpty() ? old : merged(register, old, old.get() + change.getAsLong());
        }
        Optional<Long> source = effects.move().flatMap(move -> source(move, register, before));
        return source.isEmpty() ? source : merged(register, old, source.get());
    }

    private static OptionalLong change(Instruction instruction, Effects effects) {
        Long step = STEPS.get(instruction.mnemonic());
        return step == null ? effects.delta() : OptionalLong.of(step);
    }

    private static Optional<Long> source(Move move, Register to, List<Optional<Long>> before) {
        Optional<Operand> from = move.from();
        if (from.isEmpty() || move.to().isEmpty() || move.fromLow() != 0) {
            return Optional.empty();
        }
        if (from.get() instanceof Immediate immediate) {
            return Optional.of(immediate.value());
        }
        boolean isSimple = from.get() instanceof Register register
                && register.bank() == RegisterBank.GENERAL
                && register.bits() == to.bits();
        return isSimple ? before.get(((Register) from.get()).number()) : Optional.empty();
    }

    /** A write to 32 bits clears the upper half, one to fewer leaves the rest (SDM vol. 1, section 3.4.1.1). */
    private static Optional<Long> merged(Register register, Optional<Long> old, long value) {
        if (register.bits() >= 32) {
            return Optional.of(cut(value, register.bits()));
        }
        return old.map(before -> before & -1L << register.bits() | cut(value, register.bits()));
    }

    private static long cut(long value, int bits) {
        return value << WORD - bits >>> WORD - bits;
    }
}
