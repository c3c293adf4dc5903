package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * An assignment of every kind.
 *
 * @param known as for {@link ParallelAssignment}
 * @param goals as for it
 * @param free as for it
 * @param flagsAreFree as for it
 */
record RandomAssignment(Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree) {
    private static final long[] NUMBERS = {
        0,
        0,
        0,
        1,
        1,
        2,
        3,
        7,
        60,
        127,
        128,
        200,
        231,
        255,
        256,
        4096,
        0x1234,
        65535,
        65536,
        0x1000000,
        0x7fffffff,
        -1,
        -2,
        -100,
        -129,
        -4096,
        0x80000000L,
        0xffffffffL,
        0xffffff9cL,
        0x100000000L,
        0x123456789abcdefL,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0xffff_ffff_0000_0000L,
        0xff_ffff_ffffL
    };

    private static final int USUAL = 24;

    /** What an assignment is made of: registers by number, how many goals it may have, whether there are seldom numbers, and addresses. */
    record Kind(List<Integer> pool, int most, boolean rare, boolean addresses) {
        long number(Random random) {
            return NUMBERS[random.nextInt(rare ? NUMBERS.length : USUAL)];
        }
    }

    /** An assignment. */
    static RandomAssignment next(Random random, Kind kinds) {
        List<Integer> pool = kinds.pool();
        List<Integer> registers = new ArrayList<>(pool);
        Collections.shuffle(registers, random);
        Map<Register, Range> known = new TreeMap<>((one, other) -> one.number() - other.number());
        int kind = random.nextInt(4);
        for (int register : pool) {
            if (kind == 0 || kind < 3 && random.nextBoolean()) {
                known.put(
                        AssignmentStep.register(register),
                        kind == 0 ? new Range(0, 0) : range(random, kinds.number(random)));
            }
        }
        int count = 1 + random.nextInt(Math.min(kinds.most(), registers.size()));
        List<Goal> goals = new ArrayList<>();
        Set<Register> free = new HashSet<>();
        for (int i = 0; i < registers.size(); i++) {
            Register register = AssignmentStep.register(registers.get(i));
            if (i < count) {
                goals.add(new Goal(register.view(random.nextBoolean() ? 32 : 64), source(random, kinds)));
            }
            if (i < count || random.nextInt(3) > 0) {
                free.add(register);
            }
        }
        goals.replaceAll(goal -> goal.source() instanceof Source.Number || goal.source() instanceof Source.Held
                ? goal
                : new Goal(goal.register().full(), goal.source()));
        return new RandomAssignment(known, goals, free, random.nextInt(3) > 0);
    }

    private static Range range(Random random, long number) {
        return switch (random.nextInt(8)) {
            case 0 -> new Range(0, 255);
            case 1 -> new Range(0, 0x7fff_ffffL);
            case 2 -> Range.INT;
            case 3 -> new Range(-4095, -1);
            case 4 -> new Range(0, 0xffff_ffffL);
            case 5 -> new Range(number, number > Long.MAX_VALUE - 9 ? number : number + 9);
            default -> new Range(number, number);
        };
    }

    private static Source source(Random random, Kind kinds) {
        int kind = random.nextInt(kinds.addresses() ? 12 : 10);
        if (kind < 5) {
            return new Source.Number(kinds.number(random) + (kind == 0 && kinds.rare() ? random.nextInt(3) - 1 : 0));
        }
        if (kind < 10) {
            Register held = AssignmentStep.register(
                    kinds.pool().get(random.nextInt(kinds.pool().size())));
            return new Source.Held(random.nextBoolean() ? held : held.view(32));
        }
        return kind == 10 ? new Source.Data("data" + random.nextInt(2)) : new Source.Stack(offset(random));
    }

    private static int offset(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(4000) : 8 * random.nextInt(3);
    }

    /** Contents of sixteen registers that fit what is known, rsp left out. */
    long[] sample(Random random) {
        long[] registers = random.longs(RegisterFile.SIZE).toArray();
        known.forEach((register, range) -> registers[register.number()] = within(random, range));
        registers[Registers.RSP.number()] = 0;
        return registers;
    }

    private static long within(Random random, Range range) {
        long span = range.greatest() - range.least();
        return switch (random.nextInt(4)) {
            case 0 -> range.least();
            case 1 -> range.greatest();
            default -> range.least() + (span <= 0 ? 0 : (random.nextLong() >>> 1) % span);
        };
    }

    /** Where a symbol of the tests lies. */
    static long address(String symbol) {
        return symbol.equals("data0") ? 0x10078 : 0x10100;
    }

    /** What is wrong after a run: goals, and registers that are not free; empty where all is well. */
    List<String> faults(long[] before, long[] after, long stack) {
        List<String> faults = new ArrayList<>();
        Set<Integer> changing = new HashSet<>();
        free.forEach(register -> changing.add(register.number()));
        for (int register = 0; register < RegisterFile.SIZE; register++) {
            if (!changing.contains(register) && before[register] != after[register]) {
                faults.add(AssignmentStep.register(register) + " changed");
            }
        }
        for (Goal goal : goals) {
            long wanted = wanted(goal, before, stack);
            long got = after[goal.register().number()];
            if (goal.register().bits() == 32 ? (int) wanted != (int) got : wanted != got) {
                faults.add("%s holds %x, not %x".formatted(goal.register(), got, wanted));
            }
        }
        return faults;
    }

    private static long wanted(Goal goal, long[] before, long stack) {
        if (goal.source() instanceof Source.Number number) {
            return number.value();
        }
        if (goal.source() instanceof Source.Data data) {
            return address(data.symbol());
        }
        if (goal.source() instanceof Source.Stack place) {
            return stack + place.offset();
        }
        Register held = ((Source.Held) goal.source()).register();
        return held.bits() == 32 ? (int) before[held.number()] : before[held.number()];
    }
}
