package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.MemoryEffect;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where the memory of an example lies, and which registers point there.
 *
 * <p>An operand of a known width ends with the memory, so that an access beyond it faults. An address that is not accessed is left to
 * chance: it points nowhere, and an access faults.
 */
final class OperandMemory {
    /** Where a branch that is not taken leaves its mark. */
    static final int MARK = 0;

    /** What that is. */
    static final int MARKED = 0x5a5a_5a5a;

    /** Where an address can stand in an instruction as a whole. */
    static final int ABSOLUTE = Block.MEMORY + 0x700;

    /** The width of memory of which the row tells none: that of the largest area of {@code xsave}. */
    private static final int OPEN_BITS = 0xc00 * Byte.SIZE;

    private static final int OPEN = Block.MEMORY + 0x40;
    private static final int MIDDLE = Block.MEMORY + 0x200;
    private static final int STEP = 0x200;
    private static final int INDEX = 0x20;
    private static final int REACH = 0x100;

    /** Where an access is, and how wide the memory that it may be in. */
    record Area(MemoryEffect effect, int start, int bits, boolean exact) {}

    private final List<Area> areas = new ArrayList<>();
    private final Map<Integer, Long> pointers = new LinkedHashMap<>();
    private final Example example;
    private final boolean near;
    private int next = MIDDLE;

    OperandMemory(Example example, Effects effects, Exemptions exemptions) {
        this.example = example;
        near = exemptions.has("reach", example, "memory");
        for (MemoryEffect effect : effects.memory()) {
            place(effect);
        }
        if (exemptions.has("mapped", example, "")) {
            mapped().ifPresent(memory -> point(memory, MIDDLE));
        }
    }

    private Optional<Memory> mapped() {
        return example.operands().stream()
                .filter(Memory.class::isInstance)
                .map(Memory.class::cast)
                .findFirst();
    }

    private void place(MemoryEffect effect) {
        Memory memory = effect.address();
        if (effect.bits() == 0 && !near) {
            areas.add(new Area(effect, OPEN, OPEN_BITS, false));
            point(memory, OPEN);
        } else if (near || isVector(memory) || example.isString()) {
            next += STEP;
            areas.add(new Area(effect, next - REACH, 2 * REACH * Byte.SIZE, false));
            point(memory, next);
        } else {
            int address = address(effect);
            areas.add(new Area(effect, address, effect.bits(), true));
            point(memory, address);
        }
    }

    private int address(MemoryEffect effect) {
        if (effect.address().base().isEmpty()) {
            return (int) effect.address().displacement();
        }
        if (effect.address().index().isPresent()) {
            return Block.MEMORY + Block.MEMORY_SIZE - effect.bits() / Byte.SIZE;
        }
        next += STEP;
        return next;
    }

    private void point(Memory memory, int address) {
        long base = address - memory.displacement();
        if (memory.index().isPresent() && !isVector(memory)) {
            pointers.put(memory.index().get().number(), (long) INDEX);
            base -= (long) INDEX * memory.scale();
        }
        if (memory.base().isPresent()) {
            pointers.put(memory.base().get().number(), base);
        }
    }

    List<Area> areas() {
        return areas;
    }

    boolean points(int general) {
        return pointers.containsKey(general);
    }

    /** Lets the registers point where they should, and vector indices stay near. */
    void prepare(MachineState state, RandomGenerator random) {
        pointers.forEach(state::general);
        for (Area area : areas) {
            if (isVector(area.effect().address())) {
                near(state, area.effect().address().index().orElseThrow(), random);
            }
        }
    }

    /** Elements of 32 bits stay small as elements of 64 bits only where the upper half is 0. */
    private void near(MachineState state, Register index, RandomGenerator random) {
        boolean wide = example.hasWideIndex();
        StatePart part = state.layout().part(index);
        for (int piece = 0; piece < part.pieces().size(); piece++) {
            long low = random.nextInt(REACH / 4);
            state.set(part, piece, wide ? low : low | (long) random.nextInt(REACH / 4) << 32);
        }
    }

    static boolean isVector(Memory memory) {
        return memory.index().isPresent() && memory.index().get().bank() == RegisterBank.VECTOR;
    }
}
