package dev.clobber.processor.probe;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Example.Shape;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Idiom;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** What the effects of an example mean for the bits of a state. */
final class Expectation {
    private static final int STACK_REACH = 0x100;
    private static final int STACK_POINTER = 4;
    private static final int COUNT = 1;

    final StateMask mayChange;
    final StateMask read;
    final List<Declared.Read> reads = new ArrayList<>();
    final List<Declared.Write> writes = new ArrayList<>();
    final List<Declared.Choice> choices = new ArrayList<>();
    final List<Declared.Value> values = new ArrayList<>();
    /** Bits whose value afterwards follows from those that are read, and those that may also stay. */
    final StateMask certain;

    final StateMask uncertain;
    final Bits cleared;
    final Bits set;
    private final StateLayout layout;
    private final StateBits bits;
    private final Asked asked;
    private final Example example;
    private final boolean masked;
    private final IntPredicate pointers;

    Expectation(
            Example example,
            Effects effects,
            StateLayout layout,
            OperandMemory memory,
            Exemptions exemptions,
            Obligations obligations) {
        this.layout = layout;
        this.bits = new StateBits(layout);
        this.asked = new Asked(example, exemptions, obligations);
        this.example = example;
        this.pointers = number -> memory.points(number)
                || example.isString()
                        && number == COUNT
                        && !example.instruction().prefixes().isEmpty();
        mayChange = bits.unseen();
        read = StateMask.none(layout).add("mxcsr");
        certain = StateMask.none(layout);
        uncertain = StateMask.none(layout);
        Optional<Register> mask = example.instruction().decorations().mask();
        masked = mask.isPresent();
        for (RegisterEffect effect : effects.registers()) {
            register(
                    effect,
                    effects.idiom(),
                    mask.map(effect.register()::aliases).orElse(false));
        }
        flags(effects.flags());
        for (int i = 0; i < memory.areas().size(); i++) {
            memory(memory.areas().get(i), i == 0 ? "memory" : "memory " + (i + 1));
        }
        stack(effects);
        cleared = constants(effects.flags().cleared(), effects, Set.of(Idiom.ZEROS, Idiom.CONSTANT));
        set = constants(effects.flags().set(), effects, Set.of(Idiom.ONES));
        for (Exemptions.Line line : exemptions.ignored(example.form())) {
            layout.parts().values().stream()
                    .filter(part -> line.what().matcher(part.name()).matches())
                    .forEach(this::ignore);
        }
    }

    /** Bits beside those of declared writes: of a MMX register's x87 register only the upper ones. */
    private void ignore(StatePart part) {
        boolean mmx = part.name().startsWith("x87.r");
        mayChange.add(part, mmx ? Long.SIZE : 0, part.bits() - 1);
    }

    private void register(RegisterEffect effect, Idiom idiom, boolean isMask) {
        List<StatePart> parts = bits.parts(effect.register());
        if (parts.isEmpty()) {
            return;
        }
        boolean whole =
                parts.size() > 1 || parts.get(0).bits() != effect.register().bits();
        String name = effect.register().name();
        effect.read().ifPresent(range -> {
            StateMask mask = bits.mask(parts, range, whole);
            StateBits.add(read, mask);
            if (idiom != Idiom.ONES && idiom != Idiom.CONSTANT) {
                boolean halves = StateBits.hasHalves(effect.register()) && !whole && !isMask;
                boolean merged = masked && isDestination(effect.register());
                reads(
                        name,
                        merged ? Shape.MASKED.condition(true) : "",
                        mask,
                        halves ? bits.upperHalf(parts.get(0), range) : mask,
                        merged && effect.conditional());
            }
        });
        effect.written().ifPresent(range -> {
            StateMask mask = bits.mask(parts, range, whole);
            StateBits.add(mayChange, mask);
            StateBits.add(effect.conditional() ? uncertain : certain, mask);
            List<StateMask> pieces =
                    whole || steps(effect.register()) ? List.of(mask) : bits.quarters(parts.get(0), range);
            for (StateMask piece : pieces) {
                writes.add(new Declared.Write(Bits.of(piece), asked.obligation("writes " + name + end(pieces, piece))));
            }
            if (effect.conditional()) {
                choice(
                        name,
                        mask,
                        effect.read().isPresent() || effect.register().bank() == RegisterBank.STATUS);
            }
        });
    }

    private boolean isDestination(Register register) {
        return example.operands().get(0) instanceof Register destination && destination.aliases(register);
    }

    /** Whether it moves by little, or has bits that are always 0. */
    private boolean steps(Register register) {
        return register.bank() == RegisterBank.STATUS
                || register.bank() == RegisterBank.GENERAL
                        && (register.number() == STACK_POINTER || pointers.test(register.number()));
    }

    /** All of them, and the upper half, where a wrong width shows. */
    private void reads(String name, String when, StateMask all, StateMask upper, boolean kept) {
        reads.add(new Declared.Read(all, asked.obligation("reads " + name + when), kept));
        if (!upper.equals(all)) {
            reads.add(new Declared.Read(upper, asked.obligation("reads " + name + " high" + when), kept));
            reads.add(new Declared.Read(
                    all.copy().remove(upper), asked.obligation("reads " + name + " low" + when), kept));
        }
    }

    private static String end(List<StateMask> pieces, StateMask piece) {
        return pieces.size() == 1 ? "" : piece == pieces.get(0) ? " low" : " high";
    }

    private void choice(String name, StateMask mask, boolean isRead) {
        choices.add(new Declared.Choice(
                Bits.of(mask),
                isRead,
                asked.obligation("chooses to write " + name),
                asked.obligation("keeps " + name)));
    }

    private void flags(FlagEffects flags) {
        for (Flag flag : flags.read()) {
            StateBits.add(read, bits.bit(flag));
            reads.add(new Declared.Read(bits.bit(flag), asked.obligation("reads " + flag), false));
        }
        for (Flag flag : flags.defined()) {
            StateBits.add(mayChange, bits.bit(flag));
            StateBits.add(flags.conditional().contains(flag) ? uncertain : certain, bits.bit(flag));
        }
        for (Flag flag : flags.undefined()) {
            StateBits.add(mayChange, bits.bit(flag));
        }
        for (Flag flag : flags.conditional()) {
            choice(flag.toString(), bits.bit(flag), flags.read().contains(flag));
        }
        for (Flag flag : flags.written()) {
            values.add(new Declared.Value(
                    flag,
                    asked.obligation("clears " + flag),
                    asked.obligation("sets " + flag),
                    asked.obligation("changes " + flag)));
        }
    }

    private void memory(OperandMemory.Area area, String name) {
        MemoryEffect effect = area.effect();
        int low = (area.start() - Block.MEMORY) * Byte.SIZE;
        StateMask mask = bits.memory(low, area.bits());
        String when = masked && effect.access().writes() ? Shape.MASKED.condition(true) : "";
        if (effect.access().reads()) {
            StateBits.add(read, mask);
            reads(
                    name,
                    when,
                    mask,
                    area.exact() ? bits.memory(low + area.bits() / 2, area.bits() - area.bits() / 2) : mask,
                    false);
        }
        if (effect.access().writes()) {
            StateBits.add(mayChange, mask);
            StateBits.add(effect.access().isConditional() || !area.exact() ? uncertain : certain, mask);
            List<StateMask> pieces = area.exact() ? bits.memoryQuarters(low, area.bits()) : List.of(mask);
            for (StateMask piece : pieces) {
                writes.add(new Declared.Write(Bits.of(piece), asked.obligation("writes " + name + end(pieces, piece))));
            }
            if (effect.access().isConditional()) {
                choice(name, mask, effect.access().reads());
            }
        }
    }

    /** The traffic of push, pop, call, and their like, which is no access of its own. */
    private void stack(Effects effects) {
        if (effects.stack().isPresent() && effects.stack().getAsLong() == 0) {
            return;
        }
        int top = (Block.STACK - Block.MEMORY) * Byte.SIZE;
        int reach = STACK_REACH * Byte.SIZE;
        StateBits.add(read, bits.memory(top - reach, 2 * reach));
        int change = (int) effects.stack().orElse(0);
        if (change < 0) {
            StateMask pushed = bits.memory(top + change * Byte.SIZE, -change * Byte.SIZE);
            StateBits.add(mayChange, pushed);
            StateBits.add(uncertain, pushed);
        }
        if (effects.flow() != Flow.NEXT) {
            StateBits.add(read, bits.memory(OperandMemory.MARK, Long.SIZE));
        }
    }

    /** What is 0, or all ones, in any case. */
    private Bits constants(Iterable<Flag> flags, Effects effects, Set<Idiom> idioms) {
        StateMask mask = StateMask.none(layout);
        flags.forEach(flag -> StateBits.add(mask, bits.bit(flag)));
        if (idioms.contains(effects.idiom())
                && example.operands().get(0) instanceof Register destination
                && (!idioms.contains(Idiom.ONES) || destination.bank() != RegisterBank.MASK)) {
            StateBits.add(mask, bits.mask(bits.parts(destination), BitRange.of(destination), false));
        }
        return Bits.of(mask);
    }
}
