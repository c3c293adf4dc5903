package dev.clobber.processor.isa;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why forms whose operands fit do not take what stands in braces, or equal registers. */
final class DecorationHints {
    private DecorationHints() {}

    static String reason(List<Form> forms, Instruction instruction) {
        Decorations decorations = instruction.decorations();
        String name = "`" + instruction.mnemonic() + "`";
        if (decorations.mask().isEmpty() && forms.stream().allMatch(Form::needsMask)) {
            return name + " needs a mask: write for example `{k1}` behind its first operand";
        }
        if (decorations.mask().isPresent() && forms.stream().allMatch(form -> form.masking() == Masking.NONE)) {
            return "no form of " + name + " with these operands takes a mask";
        }
        if (decorations.zeroing()
                && forms.stream()
                        .noneMatch(form -> form.masking() == Masking.ZEROING
                                && !(instruction.operands().get(0) instanceof Memory))) {
            return "no form of " + name
                    + " with these operands takes {z}: elements that the mask leaves out stay as they were";
        }
        if (decorations.rounding().isPresent()) {
            return rounding(forms, instruction);
        }
        if (all(forms, Attribute.DISTINCT) || all(forms, Attribute.DISTINCT_DESTINATION)) {
            return "the registers of `" + instruction + "` have to differ: the processor faults otherwise";
        }
        String scheme = decorations.scheme().map(Scheme::toString).orElse("{vex}");
        return decorations.scheme().isPresent()
                ? "`" + instruction + "` has no encoding of the kind " + scheme
                : name + " with these operands is encoded only where " + scheme + " is written before it";
    }

    private static boolean all(List<Form> forms, Attribute attribute) {
        return forms.stream().allMatch(form -> form.has(attribute));
    }

    private static String rounding(List<Form> forms, Instruction instruction) {
        String name = "`" + instruction.mnemonic() + "`";
        if (instruction.operands().stream().anyMatch(Memory.class::isInstance)) {
            return name + " takes a rounding with register operands only";
        }
        String known = forms.stream()
                .flatMap(form -> form.rounding().stream())
                .distinct()
                .flatMap(rounding -> Stream.of(rounding.toString()))
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? "no form of " + name + " with these operands takes a rounding"
                : name + " takes " + known + " here, not "
                        + instruction.decorations().rounding().orElseThrow();
    }
}
