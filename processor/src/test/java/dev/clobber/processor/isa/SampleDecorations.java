package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** Puts what stands in braces beside the operands of a form. */
final class SampleDecorations {
    private final Form form;

    SampleDecorations(Form form) {
        this.form = form;
    }

    /** The whole text with no more in braces than has to be there; {@code turn} lets the masks take turns. */
    String plain(List<String> operands, int turn) {
        boolean needsMask = form.needsMask();
        String prefix = form.has(Attribute.EXPLICIT) ? "{vex} " : "";
        return prefix + text(operands, needsMask ? "{k" + (turn % 7 + 1) + "}" : "", "");
    }

    /** All that may stand in braces beside these operands, which are sound. */
    List<String> of(List<String> operands) {
        boolean hasMemory = operands.stream().anyMatch(operand -> operand.contains("["));
        List<String> texts = new ArrayList<>();
        if (form.masking() != Masking.NONE) {
            boolean zeroing =
                    form.masking() == Masking.ZEROING && !operands.get(0).contains("[");
            for (int mask = 1; mask <= 7; mask++) {
                texts.add(text(operands, "{k" + mask + "}", ""));
                if (zeroing) {
                    texts.add(text(operands, "{k" + mask + "}{z}", ""));
                }
            }
        }
        if (!hasMemory) {
            for (Rounding rounding : form.rounding()) {
                texts.add(text(operands, "", rounding.toString()));
                if (form.masking() != Masking.NONE && !form.needsMask()) {
                    texts.add(text(operands, "{k5}", rounding.toString()));
                }
            }
        }
        scheme(operands, texts);
        return texts;
    }

    /** The pseudo prefixes, on registers that every scheme reaches. */
    private void scheme(List<String> operands, List<String> texts) {
        List<String> low = operands.stream()
                .map(operand -> operand.replaceAll("([xyz]mm)(\\d*)(\\d)\\b", "$1$3"))
                .toList();
        boolean evex = form.encoding() instanceof EvexEncoding;
        if (evex && !form.needsMask()) {
            texts.add("{evex} " + text(low, "", ""));
        } else if (form.encoding() instanceof VexEncoding) {
            texts.add("{vex} " + text(low, "", ""));
            texts.add("{vex3} " + text(low, "", ""));
        }
    }

    private String text(List<String> operands, String mask, String rounding) {
        List<String> texts = new ArrayList<>(operands);
        if (!mask.isEmpty()) {
            texts.set(0, texts.get(0) + mask);
        }
        if (!rounding.isEmpty()) {
            int last = texts.size();
            while (!texts.get(last - 1).matches("[xyz]mm\\d+.*")) {
                last--;
            }
            texts.add(last, rounding);
        }
        return (form.mnemonic() + " " + String.join(", ", texts)).trim();
    }
}
