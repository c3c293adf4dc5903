package dev.clobber.processor.proofs;

import static dev.clobber.processor.proofs.RandomState.name;

import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.proofs.Declaration.Component;
import dev.clobber.processor.proofs.Declaration.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Declares what a generated block has done: no more and no less. */
final class RandomContract {
    private static final Map<Integer, List<String>> TYPES = Map.of(
            64,
            List.of("long", "double"),
            32,
            List.of("int", "float"),
            16,
            List.of("short", "char"),
            8,
            List.of("byte"));
    private static final SortedMap<Integer, String> FLAGS = new TreeMap<>(
            Map.of(RandomState.CF, "cf", RandomState.ZF, "zf", RandomState.SF, "sf", RandomState.PF, "pf"));

    private final SplittableRandom random;
    private final RandomSteps steps;
    private final RandomState state;
    private final SortedMap<Integer, String> inputs;
    private final List<Component> outputs = new ArrayList<>();
    private final TreeSet<Integer> inOutputs = new TreeSet<>();
    private final TreeSet<Integer> vectorOutputs = new TreeSet<>();

    RandomContract(SplittableRandom random, RandomSteps steps, SortedMap<Integer, String> inputs) {
        this.random = random;
        this.steps = steps;
        this.state = steps.state;
        this.inputs = inputs;
    }

    Declaration declaration(List<String> options, List<Operand> parameters) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            output("o" + i);
        }
        Declaration block = new Declaration(
                steps.lines,
                options,
                clobbers(options),
                Optional.empty(),
                List.copyOf(steps.features),
                outputs.isEmpty() ? "void" : outputs.get(0).type(),
                outputs.size() == 1 ? Optional.of(outputs.get(0).place()) : Optional.empty(),
                outputs.size() > 1 ? outputs : List.of(),
                parameters);
        return random.nextInt(3) == 0 ? withClasses(block) : block;
    }

    private void output(String called) {
        if (random.nextInt(6) == 0) {
            FLAGS.keySet().stream()
                    .filter(flag -> (state.flags & flag) != 0 && state.flagsChanged)
                    .filter(flag ->
                            outputs.stream().noneMatch(known -> known.place().equals(FLAGS.get(flag))))
                    .findFirst()
                    .ifPresent(flag -> outputs.add(new Component("boolean", called, FLAGS.get(flag))));
            return;
        }
        List<Integer> vectors = IntStream.range(0, RandomState.VECTORS)
                .filter(number -> state.vectorSet[number] && !vectorOutputs.contains(number))
                .boxed()
                .toList();
        if (!vectors.isEmpty() && random.nextInt(3) == 0) {
            int number = steps.any(vectors);
            vectorOutputs.add(number);
            outputs.add(new Component(steps.any(List.of("double", "float")), called, "xmm" + number));
            return;
        }
        int bits = steps.any(List.of(8, 16, 32, 64));
        steps.readable(bits)
                .filter(register ->
                        !inOutputs.contains(register) && !"byte[]".equals(inputs.getOrDefault(register, "")))
                .ifPresent(register -> {
                    inOutputs.add(register);
                    outputs.add(new Component(
                            steps.any(TYPES.get(bits)
                                    .subList(0, bits < 32 ? 1 : TYPES.get(bits).size())),
                            called,
                            name(register, bits)));
                });
    }

    private List<String> clobbers(List<String> options) {
        List<String> clobbers = new ArrayList<>();
        for (int register = 0; register < 16; register++) {
            if (state.changed[register] != 0 && !inOutputs.contains(register)) {
                clobbers.add(narrowest(register));
            }
        }
        for (int number = 0; number < RandomState.VECTORS; number++) {
            if (state.vectorChanged[number] && !vectorOutputs.contains(number)) {
                clobbers.add("xmm" + number);
            }
        }
        if (state.flagsChanged && !options.contains("PRESERVES_FLAGS")) {
            clobbers.add("flags");
        }
        return clobbers;
    }

    private String narrowest(int register) {
        for (int bits : new int[] {8, 16}) {
            if ((state.changed[register] & ~RandomState.mask(bits)) == 0) {
                return name(register, bits);
            }
        }
        return name(register, 64);
    }

    /** Some inputs in registers to be chosen; those that no instruction uses by itself. */
    private Declaration withClasses(Declaration block) {
        Declaration changed = block;
        for (int register : inputs.keySet()) {
            if (register > 2 && !inOutputs.contains(register) && random.nextBoolean()) {
                changed = withClass(changed, register);
            }
        }
        return changed;
    }

    private Declaration withClass(Declaration block, int register) {
        String operand = "p" + register;
        List<String> lines = new ArrayList<>();
        for (String line : block.lines()) {
            String other = line;
            for (Map.Entry<Integer, String> width :
                    Map.of(64, "q", 32, "d", 16, "w", 8, "b").entrySet()) {
                other = other.replaceAll(
                        "\\b"
                                + Registers.get(name(register, 64))
                                        .view(width.getKey())
                                        .name() + "\\b",
                        "{" + operand + ":" + width.getValue() + "}");
            }
            lines.add(other);
        }
        String whole = name(register, 64);
        return block.withLines(lines)
                .withClobbers(block.clobbers().stream()
                        .map(word -> Registers.find(word)
                                        .filter(named -> named.full().name().equals(whole))
                                        .isPresent()
                                ? "{" + operand + "}"
                                : word)
                        .toList())
                .withParameters(block.parameters().stream()
                        .map(known -> known.name().equals(operand)
                                ? new Operand(known.type(), operand, "reg", known.lengthOf())
                                : known)
                        .toList());
    }
}
