package dev.clobber.processor.explain;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The effects of some instructions taken together: what any of them reads or writes. A register is partial or conditional if
 * nothing writes it whole or for certain, and a flag has the state that the last to touch it leaves.
 */
final class Summary {
    private static final List<Flag> FLAGS = List.of(Flag.CF, Flag.PF, Flag.AF, Flag.ZF, Flag.SF, Flag.DF, Flag.OF);

    private final List<RegisterEffect> registers = new ArrayList<>();
    private final Set<Flag> flagsRead = new TreeSet<>();
    private final Set<Flag> flagsWritten = new TreeSet<>();
    private final Set<Flag> flagsUndefined = new TreeSet<>();
    private final Set<String> features = new LinkedHashSet<>();
    private boolean readsMemory;
    private boolean writesMemory;
    private OptionalLong stack = OptionalLong.of(0);

    Summary(List<Code.Step> steps) {
        for (Code.Step step : steps) {
            add(step.effects());
        }
    }

    private void add(Effects effects) {
        for (RegisterEffect register : effects.registers()) {
            add(register);
        }
        flagsRead.addAll(effects.flags().read());
        Set<Flag> defined = effects.flags().defined();
        flagsWritten.addAll(defined);
        flagsUndefined.removeAll(defined);
        flagsUndefined.addAll(effects.flags().undefined());
        flagsWritten.removeAll(effects.flags().undefined());
        features.addAll(effects.features());
        for (MemoryEffect access : effects.memory()) {
            readsMemory |= access.access().reads();
            writesMemory |= access.access().writes();
        }
        stack = stack.isPresent() && effects.stack().isPresent()
                ? OptionalLong.of(stack.getAsLong() + effects.stack().getAsLong())
                : OptionalLong.empty();
    }

    private void add(RegisterEffect effect) {
        for (int i = 0; i < registers.size(); i++) {
            if (registers.get(i).register().equals(effect.register())) {
                registers.set(i, registers.get(i).and(effect));
                return;
            }
        }
        registers.add(effect);
    }

    void write(JsonLine line) {
        List<String> reads = new ArrayList<>();
        List<String> writes = new ArrayList<>();
        List<String> partial = new ArrayList<>();
        List<String> conditional = new ArrayList<>();
        for (RegisterEffect effect : RegisterNames.sorted(registers)) {
            String name = RegisterNames.of(effect.register());
            if (effect.read().isPresent() || effect.carries()) {
                reads.add(name);
            }
            if (effect.written().isPresent()) {
                writes.add(name);
            }
            if (effect.isPartial()) {
                partial.add(name);
            }
            if (effect.conditional()) {
                conditional.add(name);
            }
        }
        line.strings("reads", reads)
                .strings("writes", writes)
                .strings("partial", partial)
                .strings("conditional", conditional)
                .strings("flagsRead", names(flagsRead))
                .strings("flagsWritten", names(flagsWritten))
                .strings("flagsUndefined", names(flagsUndefined))
                .string("memory", memory())
                .literal("stack", stack.isPresent() ? Long.toString(stack.getAsLong()) : "null")
                .strings("features", List.copyOf(features));
    }

    private String memory() {
        return readsMemory ? writesMemory ? "readwrite" : "read" : writesMemory ? "write" : "none";
    }

    private static List<String> names(Collection<Flag> flags) {
        List<String> names = new ArrayList<>();
        for (Flag flag : FLAGS) {
            if (flags.contains(flag)) {
                names.add(flag.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
