package dev.clobber.processor.isa;

import dev.clobber.processor.isa.Example.Shape;
import java.util.List;
import java.util.Optional;

/** Decides which shapes a row has. */
final class ExampleShapes {
    private static final Register MASK = Registers.get("k1");

    private ExampleShapes() {}

    static Optional<Instruction> instruction(Form form, Shape shape, List<Operand> operands) {
        if (!has(form, shape, operands)) {
            return Optional.empty();
        }
        return Optional.of(new Instruction(prefixes(form, shape), form.mnemonic(), operands, decorations(form, shape)));
    }

    private static boolean has(Form form, Shape shape, List<Operand> operands) {
        boolean memory = operands.stream().anyMatch(Memory.class::isInstance);
        boolean evex = form.encoding() instanceof EvexEncoding;
        boolean masked = form.masking() != Masking.NONE;
        return switch (shape) {
            case REGISTERS -> !memory;
            case MEMORY -> memory && !form.isString() || form.isString();
            case EQUAL ->
                !memory && operands.stream().filter(Register.class::isInstance).count() > 1;
            case HIGH_BYTES -> operands.stream().anyMatch(op -> op instanceof Register register && register.high());
            case HIGH_VECTORS -> evex;
            case MASKED -> evex && masked && !memory;
            case MASKED_MEMORY -> evex && masked && memory;
            case ZERO_MASKED -> evex && form.masking() == Masking.ZEROING;
            case BROADCAST -> evex && memory;
            case ROUNDED -> !form.rounding().isEmpty();
            case LOCKED -> form.has(Attribute.LOCK) && memory;
            case REPEATED -> form.has(Attribute.REP) || form.has(Attribute.REPE);
            case REPEATED_UNEQUAL -> form.has(Attribute.REPE);
        };
    }

    private static List<Prefix> prefixes(Form form, Shape shape) {
        return switch (shape) {
            case LOCKED -> List.of(Prefix.LOCK);
            case REPEATED -> List.of(form.has(Attribute.REP) ? Prefix.REP : Prefix.REPE);
            case REPEATED_UNEQUAL -> List.of(Prefix.REPNE);
            default -> List.of();
        };
    }

    private static Decorations decorations(Form form, Shape shape) {
        boolean masked = shape == Shape.MASKED || shape == Shape.MASKED_MEMORY || shape == Shape.ZERO_MASKED;
        boolean needed = form.needsMask() && form.masking() != Masking.NONE;
        Optional<Rounding> rounding =
                shape == Shape.ROUNDED ? form.rounding().stream().findFirst() : Optional.empty();
        return new Decorations(
                masked || needed ? Optional.of(MASK) : Optional.empty(),
                shape == Shape.ZERO_MASKED,
                rounding,
                scheme(form));
    }

    /** Without it the encoder would take the other row. */
    private static Optional<Scheme> scheme(Form form) {
        if (form.has(Attribute.EXPLICIT)) {
            return Optional.of(Scheme.VEX);
        }
        return form.encoding() instanceof EvexEncoding ? Optional.of(Scheme.EVEX) : Optional.empty();
    }
}
