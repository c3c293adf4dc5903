package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Contents that random numbers would miss: limits, equal values, floating-point numbers that compare and round. */
final class ChosenValues {
    private static final int ALL_VALID = 0xff;
    private static final long INTEGER_BIT = Long.MIN_VALUE;
    private static final int BIAS = 16383;

    private final List<StatePart> general = new ArrayList<>();
    private final List<StatePart> vectors = new ArrayList<>();
    private final List<StatePart> masks = new ArrayList<>();
    private final StateLayout layout;
    private final OperandMemory memory;
    /** Those of the instruction, which registers are equal to at times. */
    private final long[] constants;

    private boolean x87;
    private long last;
    private final long[] elements = new long[8];

    ChosenValues(Example example, Effects effects, StateLayout layout, OperandMemory memory) {
        this.layout = layout;
        this.memory = memory;
        this.constants = example.operands().stream()
                .filter(Immediate.class::isInstance)
                .mapToLong(operand -> ((Immediate) operand).value())
                .toArray();
        for (RegisterEffect effect : effects.registers()) {
            add(effect);
        }
    }

    private void add(RegisterEffect effect) {
        RegisterBank bank = effect.register().bank();
        if (bank == RegisterBank.GENERAL && !memory.points(effect.register().number())) {
            general.add(layout.part(effect.register()));
        } else if (bank == RegisterBank.VECTOR || bank == RegisterBank.MMX) {
            vectors.add(layout.part(effect.register()));
        } else if (bank == RegisterBank.MASK) {
            masks.add(layout.part(effect.register()));
        } else if (bank == RegisterBank.X87_STATE) {
            x87 = true;
        }
    }

    /** Chooses the contents of some of the registers and of the operands in memory. */
    void choose(MachineState state, RandomGenerator random) {
        for (StatePart part : general) {
            if (random.nextInt(4) > 0 && !part.name().equals("rsp")) {
                state.set(part, 0, integer(random));
            }
        }
        int width = random.nextInt(5);
        for (StatePart part : vectors) {
            if (random.nextInt(5) > 0) {
                fill(state, part, width, random);
            }
        }
        for (StatePart part : masks) {
            if (random.nextInt(3) == 0) {
                state.set(part, 0, integer(random));
            }
        }
        for (OperandMemory.Area area : memory.areas()) {
            if (random.nextInt(4) > 0) {
                fill(state, area, width, random);
            }
        }
        if (x87 && random.nextInt(4) > 0) {
            stack(state, random);
        }
    }

    private long integer(RandomGenerator random) {
        switch (random.nextInt(8)) {
            case 0 -> {} // equal to the one before
            case 1 -> last = random.nextInt(64);
            case 2 -> last = random.nextLong() >>> random.nextInt(64);
            case 3 -> last = pick(ChosenNumbers.INTEGERS, random) + random.nextInt(-64, 65);
            case 4 ->
                last = pick(constants.length > 0 ? constants : ChosenNumbers.INTEGERS, random) + random.nextInt(2);
            default -> last = pick(ChosenNumbers.INTEGERS, random);
        }
        return last;
    }

    private static long pick(long[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    /** The same number at times, so that elements of two operands are equal. */
    private long lanes(int width, RandomGenerator random) {
        int kind = random.nextInt(8);
        if (kind > 1) {
            last = switch (width) {
                case 0 -> pick(ChosenNumbers.INTEGERS, random);
                case 1 -> pick(ChosenNumbers.DOUBLES, random);
                case 2 ->
                    ChosenNumbers.FLOATS[random.nextInt(ChosenNumbers.FLOATS.length)] & 0xffff_ffffL
                            | (long) ChosenNumbers.FLOATS[random.nextInt(ChosenNumbers.FLOATS.length)] << 32;
                case 3 -> halves(random);
                default -> random.nextLong();
            };
        } else if (kind == 1) {
            last = random.nextLong();
        }
        return last;
    }

    private static long halves(RandomGenerator random) {
        long lanes = 0;
        for (int i = 0; i < 4; i++) {
            lanes = lanes << 16 | ChosenNumbers.HALVES[random.nextInt(ChosenNumbers.HALVES.length)];
        }
        return lanes;
    }

    private void fill(MachineState state, StatePart part, int width, RandomGenerator random) {
        elements(width, random);
        for (int piece = 0; piece < part.pieces().size(); piece++) {
            if (part.pieces().get(piece).bits() == Long.SIZE) {
                state.set(part, piece, elements[piece % elements.length]);
            }
        }
    }

    /** Those of the operand before, or most of them, or others. */
    private void elements(int width, RandomGenerator random) {
        int kept = random.nextInt(3);
        for (int i = 0; i < elements.length; i++) {
            if (kept == 0 || kept == 1 && random.nextInt(3) == 0) {
                elements[i] = lanes(width, random);
            }
        }
    }

    private void fill(MachineState state, OperandMemory.Area area, int width, RandomGenerator random) {
        int start = area.start() - Block.MEMORY;
        if (area.bits() % Long.SIZE != 0 || start % Long.BYTES != 0) {
            bytes(state, start, area.bits() / Byte.SIZE, random.nextBoolean() ? integer(random) : lanes(width, random));
            return;
        }
        elements(random.nextInt(3) == 0 ? 0 : width, random);
        if (area.bits() == Long.SIZE && random.nextInt(3) > 0) {
            elements[0] = integer(random);
        }
        for (int i = 0; i < area.bits() / Long.SIZE; i++) {
            state.memory(start + i * Long.BYTES, elements[i % elements.length]);
        }
    }

    /** Writes a number to memory wherever it lies; what is beyond 64 bits repeats it. Other memory is left alone. */
    static void bytes(MachineState state, int offset, int count, long value) {
        for (int i = 0; i < count; i++) {
            int at = offset + i;
            if (at < 0 || at >= Block.MEMORY_SIZE) {
                return;
            }
            int shift = at % Long.BYTES * Byte.SIZE;
            long old = state.memory(at & -Long.BYTES) & ~(0xffL << shift);
            state.memory(at & -Long.BYTES, old | (value >>> i % Long.BYTES * Byte.SIZE & 0xff) << shift);
        }
    }

    /** Numbers of the x87 that are near 1, some of them equal, some of them 0. */
    private void stack(MachineState state, RandomGenerator random) {
        state.set("x87.tag", ALL_VALID);
        for (int number = 0; number < 8; number++) {
            StatePart part = layout.part("x87.r" + number);
            boolean zero = random.nextInt(6) == 0;
            boolean even = random.nextInt(3) > 0;
            state.set(part, 0, zero ? 0 : INTEGER_BIT | (even ? 0 : random.nextLong()));
            state.set(part, 1, (zero ? 0 : BIAS + random.nextInt(-3, 4)) | (random.nextBoolean() ? 0x8000 : 0));
        }
    }
}
