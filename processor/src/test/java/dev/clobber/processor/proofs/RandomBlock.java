package dev.clobber.processor.proofs;

import static dev.clobber.processor.proofs.RandomState.ALL;
import static dev.clobber.processor.proofs.RandomState.name;

import dev.clobber.processor.proofs.Declaration.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A block that keeps its contract by construction: straight lines, branches, loops, saves, frames, buffers. */
final class RandomBlock {
    private static final List<String> TYPES = List.of("long", "long", "int", "short", "byte", "char", "boolean");
    private static final int DEEPEST = 3;
    private static final int TURNS = 4;

    private final SplittableRandom random;
    private final RandomSteps steps;
    private final RandomVectors vectors;
    private final RandomState state;
    private final TreeMap<Integer, String> inputs = new TreeMap<>();
    private Optional<Integer> buffer = Optional.empty();
    private boolean reads;
    private boolean writes;
    private boolean usesStack;
    private int labels;

    private RandomBlock(long seed) {
        random = new SplittableRandom(seed);
        steps = new RandomSteps(random);
        vectors = new RandomVectors(steps);
        state = steps.state;
    }

    /** The block of a number. */
    static Declaration of(long seed) {
        return new RandomBlock(seed).generate();
    }

    private Declaration generate() {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            steps.free(r -> !inputs.containsKey(r)).ifPresent(r -> inputs.put(r, steps.any(TYPES)));
        }
        inputs.keySet().forEach(r -> state.set[r] = -1);
        if (random.nextInt(3) == 0) {
            buffer = steps.free(r -> !inputs.containsKey(r));
            buffer.ifPresent(r -> {
                inputs.put(r, "byte[]");
                state.set[r] = -1;
                steps.kept.add(r);
            });
        }
        List.copyOf(inputs.keySet()).forEach(this::use);
        body(0, 3 + random.nextInt(12));
        return new RandomContract(random, steps, inputs).declaration(options(), parameters());
    }

    /** Every input is of use. */
    private void use(int register) {
        switch (random.nextInt(3)) {
            case 0 -> {
                steps.add("test " + name(register, 32) + ", " + name(register, 32));
                state.flags(ALL & ~RandomState.AF);
            }
            default ->
                steps.free(r -> !inputs.containsKey(r))
                        .ifPresentOrElse(
                                to -> {
                                    steps.add("lea " + name(to, 64) + ", [" + name(register, 64) + " + 1]");
                                    state.write(to, 64);
                                },
                                () -> steps.add("nop"));
        }
    }

    private List<Operand> parameters() {
        List<Operand> parameters = new ArrayList<>();
        inputs.forEach((register, type) ->
                parameters.add(new Operand(type, "p" + register, name(register, 64), Optional.empty())));
        return parameters;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        if (random.nextBoolean()) {
            if (!state.flagsChanged) {
                options.add("PRESERVES_FLAGS");
            }
            if (!reads && !writes) {
                options.add("NOMEM");
            } else if (!writes) {
                options.add("READONLY");
            }
            if (!usesStack) {
                options.add("NOSTACK");
            }
        }
        return options;
    }

    private void body(int depth, int length) {
        for (int i = 0; i < length; i++) {
            switch (depth < DEEPEST ? random.nextInt(26) : random.nextInt(14)) {
                case 0, 1 -> memory();
                case 2, 3 -> vectors.step();
                case 14 -> branch(depth);
                case 15 -> twoWays(depth);
                case 16 -> loop(depth);
                case 17 -> pushed(depth);
                case 18 -> savedByMove(depth);
                case 19 -> savedByExchange(depth);
                case 20 -> frame(depth);
                case 21 -> redZone();
                case 22 -> flagsPushed(depth);
                case 23 -> vectorFrame(depth);
                case 24 -> savedInVector(depth);
                default -> steps.step();
            }
        }
    }

    private int some() {
        return 1 + random.nextInt(4);
    }

    private void branch(int depth) {
        steps.condition().ifPresent(condition -> {
            String label = "l" + labels++;
            steps.add("j" + condition + " " + label);
            RandomState taken = state.copy();
            body(depth + 1, some());
            steps.add(label + ":");
            state.join(taken);
        });
    }

    private void twoWays(int depth) {
        steps.condition().ifPresent(condition -> {
            String other = "l" + labels++;
            String end = "l" + labels++;
            steps.add("j" + condition + " " + other);
            RandomState start = state.copy();
            body(depth + 1, some());
            steps.add("jmp " + end);
            RandomState first = state.copy();
            state.become(start);
            steps.add(other + ":");
            body(depth + 1, some());
            steps.add(end + ":");
            state.join(first);
        });
    }

    /** What is set when it begins is so at each turn. */
    private void loop(int depth) {
        steps.free(r -> true).ifPresent(counter -> {
            int before = steps.lines.size();
            RandomState outside = state.copy();
            String label = "l" + labels++;
            steps.add("mov " + name(counter, 32) + ", " + (1 + random.nextInt(TURNS)));
            steps.add(label + ":");
            state.write(counter, 32);
            RandomState start = state.copy();
            state.flags = 0;
            steps.kept.add(counter);
            body(depth + 1, some());
            steps.kept.remove(counter);
            steps.add("dec " + name(counter, 32));
            steps.add("jnz " + label);
            boolean isSound = state.covers(start);
            state.flags(state.flags & RandomState.CF | ALL & ~RandomState.CF);
            for (int i = 0; i < state.changed.length; i++) {
                state.changed[i] |= start.changed[i];
            }
            if (!isSound) {
                steps.lines.subList(before, steps.lines.size()).clear();
                state.become(outside);
            }
        });
    }

    /** Given back from the stack; what was pushed may be unset. */
    private void pushed(int depth) {
        usesStack = true;
        steps.free(r -> true).ifPresent(saved -> {
            steps.add("push " + name(saved, 64));
            long set = state.set[saved];
            long changed = state.changed[saved];
            body(depth + 1, some());
            boolean isBack = random.nextInt(4) > 0;
            int to = isBack ? saved : steps.free(r -> true).orElse(saved);
            steps.add("pop " + name(to, 64));
            state.set[to] = set;
            state.changed[to] = to == saved ? changed : -1;
        });
    }

    private void savedByMove(int depth) {
        steps.free(r -> true)
                .ifPresent(saved -> steps.free(r -> r != saved).ifPresent(keeper -> {
                    steps.add("mov " + name(keeper, 64) + ", " + name(saved, 64));
                    long set = state.set[saved];
                    long changed = state.changed[saved];
                    state.set[keeper] = set;
                    state.changed[keeper] = -1;
                    steps.kept.add(keeper);
                    body(depth + 1, some());
                    steps.kept.remove(keeper);
                    steps.add("mov " + name(saved, 64) + ", " + name(keeper, 64));
                    state.set[saved] = set;
                    state.changed[saved] = changed;
                }));
    }

    private void savedByExchange(int depth) {
        steps.free(r -> true)
                .ifPresent(saved -> steps.free(r -> r != saved).ifPresent(keeper -> {
                    String exchange = "xchg " + name(saved, 64) + ", " + name(keeper, 64);
                    steps.add(exchange);
                    long set = state.set[saved];
                    long changed = state.changed[saved];
                    state.set[saved] = state.set[keeper];
                    state.set[keeper] = set;
                    state.changed[saved] = -1;
                    state.changed[keeper] = -1;
                    steps.kept.add(keeper);
                    body(depth + 1, some());
                    steps.kept.remove(keeper);
                    steps.add(exchange);
                    state.set[keeper] = state.set[saved];
                    state.set[saved] = set;
                    state.changed[saved] = changed;
                }));
    }

    private void savedInVector(int depth) {
        int vector = random.nextInt(RandomState.VECTORS);
        steps.free(r -> true).ifPresent(saved -> {
            steps.add("movq xmm" + vector + ", " + name(saved, 64));
            long set = state.set[saved];
            long changed = state.changed[saved];
            state.vectorChanged[vector] = true;
            state.vectorSet[vector] = set == -1;
            steps.free(r -> r == saved || state.isSet(r, 64)).ifPresent(to -> {
                steps.add("mov " + name(saved, 32) + ", " + random.nextInt(99));
                steps.add("lea " + name(to, 64) + ", [" + name(saved, 64) + " + 3]");
                state.write(to, 64);
            });
            steps.add("movq " + name(saved, 64) + ", xmm" + vector);
            state.set[saved] = set;
            state.changed[saved] = changed;
        });
    }

    /** A frame of 16 bytes: rsp is moved by lea, which leaves the flags alone, or by sub and add. */
    private void frame(int depth) {
        usesStack = true;
        boolean keepsFlags = random.nextBoolean();
        steps.free(r -> true).ifPresent(saved -> {
            steps.add(keepsFlags ? "lea rsp, [rsp - 16]" : "sub rsp, 16");
            if (!keepsFlags) {
                state.flags(ALL);
            }
            long set = state.set[saved];
            long changed = state.changed[saved];
            steps.add("mov [rsp + 8], " + name(saved, 64));
            body(depth + 1, some());
            steps.add("mov " + name(saved, 64) + ", [rsp + 8]");
            state.set[saved] = set;
            state.changed[saved] = changed;
            steps.add(keepsFlags ? "lea rsp, [rsp + 16]" : "add rsp, 16");
            if (!keepsFlags) {
                state.flags(ALL);
            }
        });
    }

    private void vectorFrame(int depth) {
        usesStack = true;
        int saved = random.nextInt(RandomState.VECTORS);
        boolean set = state.vectorSet[saved];
        boolean changed = state.vectorChanged[saved];
        steps.add("lea rsp, [rsp - 24]");
        steps.add("movups [rsp + 8], xmm" + saved);
        body(depth + 1, some());
        steps.add("movups xmm" + saved + ", [rsp + 8]");
        steps.add("lea rsp, [rsp + 24]");
        state.vectorSet[saved] = set;
        state.vectorChanged[saved] = changed;
    }

    private void redZone() {
        usesStack = true;
        steps.readable(64)
                .ifPresent(from -> steps.free(r -> true).ifPresent(to -> {
                    int place = 8 * (1 + random.nextInt(15));
                    steps.add("mov [rsp - " + place + "], " + name(from, 64));
                    steps.step();
                    steps.add("mov " + name(to, 64) + ", [rsp - " + place + "]");
                    state.write(to, 64);
                }));
    }

    private void flagsPushed(int depth) {
        usesStack = true;
        steps.add("pushfq");
        int flags = state.flags;
        boolean changed = state.flagsChanged;
        body(depth + 1, some());
        steps.add("popfq");
        state.flags = flags;
        state.flagsChanged = changed;
    }

    private void memory() {
        buffer.ifPresent(register -> {
            String base = name(register, 64);
            int bits = steps.width();
            String place = "[" + base + " + " + random.nextInt(200) + "]";
            switch (random.nextInt(4)) {
                case 0 ->
                    steps.readable(bits).ifPresent(from -> {
                        steps.add("mov " + place + ", " + name(from, bits));
                        writes = true;
                    });
                case 1 ->
                    steps.free(r -> true).ifPresent(to -> {
                        steps.add("mov " + name(to, bits) + ", " + place);
                        state.write(to, bits);
                        reads = true;
                    });
                case 2 ->
                    steps.readable(bits).ifPresent(from -> {
                        steps.add(steps.any(List.of("add ", "sub ")) + place + ", " + name(from, bits));
                        state.flags(ALL);
                        writes = true;
                    });
                default -> indexed(base);
            }
        });
    }

    private void indexed(String base) {
        steps.free(r -> state.isSet(r, 64))
                .ifPresent(index -> steps.free(r -> true).ifPresent(to -> {
                    steps.add("and " + name(index, 32) + ", 15");
                    state.write(index, 32);
                    state.flags(ALL & ~RandomState.AF);
                    steps.add("movzx " + name(to, 32) + ", byte ptr [" + base + " + " + name(index, 64) + "*8 + 4]");
                    state.write(to, 32);
                    reads = true;
                }));
    }
}
