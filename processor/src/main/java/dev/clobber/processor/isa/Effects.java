package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one instruction does, implicit effects included.
 *
 * @param registers one for each register that is read or may change, in the order of the table of registers
 * @param flags as the row says, without those that a shift by zero leaves alone
 * @param memory accesses in the order of the operands
 * @param stack the change of rsp in bytes, negative for a push; empty where the instruction alone does not tell it
 * @param x87 how many registers deeper the x87 stack is; empty where that depends on its contents
 * @param flow where control goes
 * @param indirect whether the target is in a register or in memory
 * @param idiom whether the sources do not matter
 * @param copy whether the result is the source as it is: mov, push, xchg
 * @param move what it hands on from where to where, if that is all it does
 * @param delta what it adds to its first operand, in an instruction that does nothing else to it; empty for all others
 * @param attributes what else its row says
 * @param features that the processor needs, as /proc/cpuinfo names them
 * @param privileged whether user code cannot run it
 */
public record Effects(
        List<RegisterEffect> registers,
        FlagEffects flags,
        List<MemoryEffect> memory,
        OptionalLong stack,
        OptionalLong x87,
        Flow flow,
        boolean indirect,
        Idiom idiom,
        boolean copy,
        Optional<Move> move,
        OptionalLong delta,
        Set<Attribute> attributes,
        List<String> features,
        boolean privileged) {
    /** Copies the lists. */
    public Effects {
        registers = List.copyOf(registers);
        memory = List.copyOf(memory);
        features = List.copyOf(features);
    }

    /**
     * Whether its row has an attribute.
     *
     * @param attribute any
     * @return whether it stands in the sixth column
     */
    public boolean has(Attribute attribute) {
        return !attributes.isEmpty() && attributes.contains(attribute);
    }

    /**
     * The effects of an encoded instruction.
     *
     * @param encoded any of its encodings
     * @return what it does
     */
    public static Effects of(Encoded encoded) {
        return of(encoded.instruction(), encoded.form());
    }

    /** The effects of an instruction that has an operand for each of its row. */
    static Effects of(Instruction whole, Form form) {
        RegisterEffects registers = RegisterEffects.of(whole, form);
        return new Effects(
                registers.list(),
                FlagChanges.of(whole, form),
                MemoryEffects.of(whole, form),
                StackChange.of(whole, form),
                form.notes().x87().of(whole.operands()),
                Flow.of(form),
                Flow.isIndirect(form),
                Idiom.of(form, whole),
                form.has(Attribute.COPY),
                Move.of(whole, form),
                form.notes().delta().of(whole.operands()),
                form.notes().attributes(),
                form.features(),
                form.has(Attribute.PRIVILEGED));
    }
}
