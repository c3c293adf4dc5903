package dev.clobber.processor.isa;

import dev.clobber.processor.isa.Example.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes examples of rows, through the encoder. */
public final class Examples {
    private static final List<Long> CONSTANTS = List.of(
            0x35L,
            -1L,
            0L,
            1L,
            0x9d3a_5ce2_71b4_06e8L,
            0x1234_5678_9abc_dc1bL,
            0x4eL,
            0x7fffL,
            0x6a09_e667_f3bc_c908L,
            0xbb67_ae85_84ca_a73bL,
            0x3c6e_f372_fe94_f82bL);
    private static final int FEW = 2;

    private final Encoder encoder = new Encoder(InstructionTable.x86_64());
    private final int behind;
    private final long absolute;

    /**
     * Prepares examples.
     *
     * @param behind how many bytes of code a branch skips
     * @param absolute the address of memory that is named by its whole address
     */
    public Examples(int behind, long absolute) {
        this.behind = behind;
        this.absolute = absolute;
    }

    /** All rows, by where they stand. */
    public static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        InstructionTable.x86_64().forms().forEach(form -> forms.put(form.source(), form));
        return forms;
    }

    /** Whether user code cannot run it. */
    public static boolean isPrivileged(Form form) {
        return form.has(Attribute.PRIVILEGED);
    }

    /** Examples of a row, one at least unless the encoder refuses all. */
    public List<Example> of(Form form) {
        List<Example> examples = new ArrayList<>();
        boolean constants = form.kinds().stream().anyMatch(OperandKind.Constant.class::isInstance);
        for (Shape shape : Shape.values()) {
            int count = !constants ? 1 : shape == Shape.REGISTERS || shape == Shape.MEMORY ? CONSTANTS.size() : FEW;
            for (int i = 0; i < count; i++) {
                add(examples, form, shape, CONSTANTS.get(i));
            }
        }
        return examples;
    }

    private void add(List<Example> examples, Form form, Shape shape, long constant) {
        Optional<Instruction> instruction = ExampleOperands.of(form, shape, constant, absolute)
                .flatMap(operands -> ExampleShapes.instruction(form, shape, operands));
        if (instruction.isEmpty()
                || examples.stream().anyMatch(example -> example.instruction().equals(instruction.get()))) {
            return;
        }
        encode(form, instruction.get())
                .ifPresent(bytes -> examples.add(new Example(form, instruction.get(), bytes, shape)));
    }

    private Optional<byte[]> encode(Form form, Instruction instruction) {
        try {
            return encoder.encodings(instruction).stream()
                    .filter(encoded -> encoded.form().equals(form))
                    .findFirst()
                    .map(this::resolve);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] resolve(Encoded encoded) {
        byte[] bytes = encoded.bytes();
        encoded.target().ifPresent(field -> bytes[field.position()] = (byte) behind);
        return bytes;
    }
}
