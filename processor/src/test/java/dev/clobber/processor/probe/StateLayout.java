package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Which words of a state are what, and which of their bits can be anything. */
final class StateLayout {
    private static final int POOL = 0x4000;

    private final ExtendedState extended;
    private final Map<String, StatePart> parts;
    private final int registerWords;
    private final long[] variable;
    private final long[] fixed;
    private final long[] pool = new SplittableRandom(0).longs(POOL).toArray();

    StateLayout(ExtendedState extended) {
        this.extended = extended;
        this.parts = Parts.of(extended);
        this.registerWords = Parts.words(extended);
        this.variable = new long[registerWords + Block.MEMORY_SIZE / Long.BYTES];
        this.fixed = new long[variable.length];
        everythingVaries();
        integerLimits();
        floatingPointLimits();
    }

    private void everythingVaries() {
        for (StatePart part : parts.values()) {
            part.pieces().forEach(piece -> variable[piece.word()] |= piece.mask());
        }
    }

    /** Without traps, and with addresses that are canonical. */
    private void integerLimits() {
        limit("rflags", 0xcd5, Block.PLAIN_FLAGS);
        limit("rsp", 0, Block.STACK);
        long addresses = extended.segmentBases() ? (1L << 47) - 1 : 0;
        limit("fs.base", addresses, 0);
        limit("gs.base", addresses, 0);
        if (extended.has(Component.PROTECTION_KEYS)) {
            limit("pkru", 0xffff_fffcL, 0); // key 0 is that of all memory
        }
    }

    /**
     * All exceptions masked: an unmasked one that is pending would be raised by whichever instruction comes next. The x87's precision
     * is double or extended; its pointers, which only exception handlers read, are 0.
     */
    private void floatingPointLimits() {
        limit("x87.control", 0x1d00, 0x027f);
        limit("x87.status", 0x7f7f, 0);
        limit("x87.opcode", 0, 0);
        limit("x87.instruction", 0, 0);
        limit("x87.operand", 0, 0);
        limit("mxcsr", 0xe07f & extended.mxcsrMask(), 0x1f80);
        fixed[Parts.HEADER] = extended.components();
    }

    private void limit(String name, long variableBits, long fixedBits) {
        StatePart.Piece piece = part(name).pieces().get(0);
        piece.write(variable, variableBits);
        piece.write(fixed, fixedBits);
    }

    ExtendedState extended() {
        return extended;
    }

    /** All registers, and the memory, by name. */
    Map<String, StatePart> parts() {
        return parts;
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if this processor has no such register
     */
    StatePart part(String name) {
        StatePart part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("this processor has no " + name);
        }
        return part;
    }

    /**
     * The part that holds a register of the instruction set; for mm0 to mm7 the x87 register that it is the lower part of.
     *
     * @throws IllegalArgumentException if this processor has no such register, or it is one of the x87 stack, which the state of the
     *     stack finds: {@link MachineState#x87}
     */
    StatePart part(Register register) {
        Register full = register.full();
        return switch (full.bank()) {
            case MMX -> part("x87.r" + full.number());
            case X87 -> throw new IllegalArgumentException(full + " depends on the top of the stack");
            default -> part(full.name());
        };
    }

    /** Registers of one kind, as far as this processor has them: {@code zmm}, {@code k}, {@code x87.r}. */
    List<StatePart> numbered(String prefix) {
        return parts.values().stream()
                .filter(part -> part.name().matches(prefix.replace(".", "\\.") + "\\d+"))
                .toList();
    }

    int words() {
        return variable.length;
    }

    /** How many of them come before the memory. */
    int registerWords() {
        return registerWords;
    }

    /** The bits that random states choose. */
    StateMask variable() {
        return StateMask.of(this, variable);
    }

    /** A state with 0 in everything that can be chosen: an empty x87 stack, the stack pointer in the memory. */
    MachineState zero() {
        return new MachineState(this, fixed.clone());
    }

    /** A state with everything random that can be. */
    MachineState random(RandomGenerator random) {
        MachineState state = zero();
        randomize(state, random);
        return state;
    }

    /** Makes everything random that can be. */
    void randomize(MachineState state, RandomGenerator random) {
        // New numbers for every word would take longer than a run.
        int start = random.nextInt(POOL - variable.length);
        long twist = random.nextLong();
        long[] words = state.words();
        for (int i = 0; i < words.length; i++) {
            words[i] = (pool[start + i] ^ twist) & variable[i] | fixed[i];
        }
    }
}
