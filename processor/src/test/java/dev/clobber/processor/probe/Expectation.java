package dev.clobber.processor.probe;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Idiom;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.probe.Obligations.Obligation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the effects of an example mean for the bits of a state. */
final class Expectation {
    /** Bits that are declared as read, and whether a result has been seen to depend on them. */
    record Read(StateMask bits, Obligation matters) {}

    /** Bits that are declared as written, and whether a change has been seen. */
    record Write(Bits bits, Obligation changes) {}

    /** What is written or stays, and whether both has been seen. */
    record Choice(Bits bits, boolean read, Obligation written, Obligation kept) {}

    /** A flag that takes both values. */
    record Value(Flag flag, Obligation clear, Obligation set) {}

    /** Exceptions that floating-point instructions leave a mark of; by decision no effect. */
    private static final int STICKY = 6;

    private static final int STACK_REACH = 0x100;

    final StateMask mayChange;
    final StateMask read;
    /** Bits whose value afterwards follows from those that are read. */
    final List<StateMask> results = new ArrayList<>();

    final List<Read> reads = new ArrayList<>();
    final List<Write> writes = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<Value> values = new ArrayList<>();
    final Bits cleared;
    final Bits set;
    private final StateMask certain;
    private final StateMask uncertain;
    private final StateLayout layout;
    private final Obligations obligations;
    private final boolean telling;

    Expectation(
            Example example,
            Effects effects,
            StateLayout layout,
            OperandMemory memory,
            Exemptions exemptions,
            Obligations obligations) {
        this.layout = layout;
        this.obligations = obligations;
        this.telling = example.shape().isTelling();
        mayChange = StateMask.none(layout);
        read = StateMask.none(layout).add("mxcsr");
        certain = StateMask.none(layout);
        uncertain = StateMask.none(layout);
        mayChange.add(layout.part("mxcsr"), 0, STICKY - 1);
        Optional<Register> mask = example.instruction().decorations().mask();
        for (RegisterEffect effect : effects.registers()) {
            register(effect, effects.idiom(), mask.map(effect.register()::aliases).orElse(false));
        }
        flags(effects.flags());
        memory.areas().forEach(this::memory);
        stack(effects, example);
        cleared = constants(effects.flags().cleared(), effects, example, Idiom.ZEROS);
        set = constants(effects.flags().set(), effects, example, Idiom.ONES);
        for (Exemptions.Line line : exemptions.ignored(example.form())) {
            layout.parts().values().stream()
                    .filter(part -> line.what().matcher(part.name()).matches())
                    .forEach(part -> ignore(part));
        }
        results.addAll(List.of(certain, uncertain));
    }

    /** Bits beside those of declared writes: of a MMX register's x87 register only the upper ones. */
    private void ignore(StatePart part) {
        boolean mmx = part.name().startsWith("x87.r");
        mayChange.add(part, mmx ? Long.SIZE : 0, part.bits() - 1);
    }

    private void register(RegisterEffect effect, Idiom idiom, boolean isMask) {
        List<StatePart> parts = parts(effect.register());
        if (parts.isEmpty()) {
            return;
        }
        boolean whole = parts.size() > 1 || parts.get(0).bits() != effect.register().bits();
        String name = effect.register().name();
        effect.read().ifPresent(bits -> {
            StateMask mask = mask(parts, bits, whole);
            add(read, mask);
            if (idiom != Idiom.ONES) {
                boolean vector = effect.register().bank() != RegisterBank.GENERAL && !whole && !isMask;
                reads(name, vector ? quarters(parts.get(0), bits) : List.of(mask));
            }
        });
        effect.written().ifPresent(bits -> {
            StateMask mask = mask(parts, bits, whole);
            add(mayChange, mask);
            add(effect.conditional() ? uncertain : certain, mask);
            List<StateMask> pieces = whole ? List.of(mask) : quarters(parts.get(0), bits);
            for (StateMask piece : pieces) {
                writes.add(new Write(Bits.of(piece), obligation("writes " + name + end(pieces, piece))));
            }
            if (effect.conditional()) {
                choice(name, mask, effect.read().isPresent());
            }
        });
    }

    private void reads(String name, List<StateMask> pieces) {
        for (StateMask piece : pieces) {
            reads.add(new Read(piece, obligation("reads " + name + end(pieces, piece))));
        }
    }

    private static String end(List<StateMask> pieces, StateMask piece) {
        return pieces.size() == 1 ? "" : piece == pieces.get(0) ? " low" : " high";
    }

    private void choice(String name, StateMask mask, boolean isRead) {
        choices.add(
                new Choice(Bits.of(mask), isRead, obligation("chooses to write " + name), obligation("keeps " + name)));
    }

    /** The lowest and the highest bits of a range, where a wrong width would show. */
    private List<StateMask> quarters(StatePart part, BitRange bits) {
        int quarter = Math.max(1, bits.width() / 4);
        return List.of(
                StateMask.none(layout).add(part, bits.low(), bits.low() + quarter - 1),
                StateMask.none(layout).add(part, bits.high() - quarter, bits.high() - 1));
    }

    private StateMask mask(List<StatePart> parts, BitRange bits, boolean whole) {
        StateMask mask = StateMask.none(layout);
        for (StatePart part : parts) {
            mask.add(part, whole ? 0 : bits.low(), whole ? part.bits() - 1 : bits.high() - 1);
        }
        return mask;
    }

    /** Where a register is; nowhere where this processor does not have it, or the probe does not see it. */
    private List<StatePart> parts(Register register) {
        return switch (register.bank()) {
            case X87_STATE ->
                layout.parts().values().stream()
                        .filter(part -> part.name().matches("x87\\.(control|status|tag|r\\d)"))
                        .toList();
            case SEGMENT -> known(register.name() + ".base");
            case MMX -> List.of(layout.part(register));
            default -> known(register.full().name());
        };
    }

    private List<StatePart> known(String name) {
        return Optional.ofNullable(layout.parts().get(name)).stream().toList();
    }

    private void flags(FlagEffects flags) {
        for (Flag flag : flags.read()) {
            add(read, bit(flag));
            reads.add(new Read(bit(flag), obligation("reads " + flag)));
        }
        for (Flag flag : flags.defined()) {
            add(mayChange, bit(flag));
            add(flags.conditional().contains(flag) ? uncertain : certain, bit(flag));
        }
        for (Flag flag : flags.undefined()) {
            add(mayChange, bit(flag));
        }
        for (Flag flag : flags.conditional()) {
            choice(flag.toString(), bit(flag), flags.read().contains(flag));
        }
        for (Flag flag : flags.written()) {
            values.add(new Value(flag, obligation("clears " + flag), obligation("sets " + flag)));
        }
    }

    private StateMask bit(Flag flag) {
        int bit = MachineState.bit(flag);
        return StateMask.none(layout).add(layout.part("rflags"), bit, bit);
    }

    private void memory(OperandMemory.Area area) {
        MemoryEffect effect = area.effect();
        int low = (area.start() - Block.MEMORY) * Byte.SIZE;
        StateMask mask = memory(low, area.bits());
        if (effect.access().reads()) {
            add(read, mask);
            reads("memory", area.exact() ? memoryQuarters(low, area.bits()) : List.of(mask));
        }
        if (effect.access().writes()) {
            add(mayChange, mask);
            add(effect.access().isConditional() || !area.exact() ? uncertain : certain, mask);
            List<StateMask> pieces = area.exact() ? memoryQuarters(low, area.bits()) : List.of(mask);
            for (StateMask piece : pieces) {
                writes.add(new Write(Bits.of(piece), obligation("writes memory" + end(pieces, piece))));
            }
            if (effect.access().isConditional()) {
                choice("memory", mask, effect.access().reads());
            }
        }
    }

    private List<StateMask> memoryQuarters(int low, int bits) {
        int quarter = Math.max(1, bits / 4);
        return List.of(memory(low, quarter), memory(low + bits - quarter, quarter));
    }

    private StateMask memory(int low, int bits) {
        return StateMask.none(layout).add(layout.part("memory"), low, low + bits - 1);
    }

    /** The traffic of push, pop, call, and their like, which is no access of its own. */
    private void stack(Effects effects, Example example) {
        if (effects.stack().isPresent() && effects.stack().getAsLong() == 0) {
            return;
        }
        int top = (Block.STACK - Block.MEMORY) * Byte.SIZE;
        int reach = STACK_REACH * Byte.SIZE;
        add(read, memory(top - reach, 2 * reach));
        int change = (int) effects.stack().orElse(0);
        if (change < 0) {
            StateMask pushed = memory(top + change * Byte.SIZE, -change * Byte.SIZE);
            add(mayChange, pushed);
            add(uncertain, pushed);
        }
        if (effects.flow() != Flow.NEXT) {
            add(read, memory(OperandMemory.MARK, 0 + Long.SIZE));
        }
    }

    /** What is 0, or all ones, in any case. */
    private Bits constants(Iterable<Flag> flags, Effects effects, Example example, Idiom idiom) {
        StateMask mask = StateMask.none(layout);
        flags.forEach(flag -> add(mask, bit(flag)));
        if (effects.idiom() == idiom && example.operands().get(0) instanceof Register destination
                && destination.bank() != RegisterBank.MASK) {
            add(mask, mask(parts(destination), BitRange.of(destination), false));
        }
        return Bits.of(mask);
    }

    private Obligation obligation(String name) {
        return telling ? obligations.get(name) : Obligations.none();
    }

    private static void add(StateMask mask, StateMask other) {
        long[] words = mask.words();
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words()[i];
        }
    }

    Bits certain() {
        return Bits.of(certain);
    }

    Bits uncertain() {
        return Bits.of(uncertain);
    }
}
