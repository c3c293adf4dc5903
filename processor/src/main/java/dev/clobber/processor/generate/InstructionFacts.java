package dev.clobber.processor.generate;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the table says of instructions, remembered: the search asks the same again and again. */
final class InstructionFacts {
    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final Map<Instruction, Facts> known = new HashMap<>();
    private final AssignmentCache assignments = new AssignmentCache();

    /**
     * What matters of an instruction.
     *
     * @param length of the shortest encoding, in bytes
     * @param isBranch whether it names a label, so that the length may grow
     * @param written full general registers
     * @param changesFlags whether any arithmetic flag changes
     * @param flow where control goes afterwards
     */
    record Facts(int length, boolean isBranch, Set<Register> written, boolean changesFlags, Flow flow) {}

    /** The assignments that were asked for. */
    AssignmentCache assignments() {
        return assignments;
    }

    Facts of(Instruction instruction) {
        return known.computeIfAbsent(instruction, this::look);
    }

    private Facts look(Instruction instruction) {
        List<Encoded> encodings = encoder.encodings(instruction);
        Encoded shortest = encodings.get(0);
        Effects effects = Effects.of(shortest);
        Set<Register> written = new LinkedHashSet<>();
        effects.registers().stream()
                .filter(effect ->
                        effect.written().isPresent() && effect.register().bank() == RegisterBank.GENERAL)
                .forEach(effect -> written.add(effect.register()));
        FlagEffects flags = effects.flags();
        return new Facts(
                shortest.length(),
                shortest.target().isPresent(),
                written,
                !flags.defined().isEmpty() || !flags.undefined().isEmpty(),
                effects.flow());
    }
}
