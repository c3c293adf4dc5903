package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Instructions of a form as text: every register at each place, every base register with each size of displacement, every index
 * register, every scale, constants at the edges of their widths, and what may stand in braces. The operands vary one at a time.
 */
public final class InstructionSamples {
    /** Of how many registers one is tried with other ones beside it, too. */
    private static final int SPARSE = 4;

    private final Form form;
    private final List<SampleOperand> operands;
    private final Set<String> texts = new LinkedHashSet<>();
    private final SampleDecorations decorations;

    private InstructionSamples(Form form) {
        this.form = form;
        this.operands =
                form.kinds().stream().map(kind -> SampleOperand.of(kind, form)).toList();
        this.decorations = new SampleDecorations(form);
    }

    /**
     * The samples of a form, in an order that changes only with the form.
     *
     * @param form of the table
     * @return texts that GNU as understands after {@code .intel_syntax noprefix}, each once
     */
    public static List<String> of(Form form) {
        InstructionSamples samples = new InstructionSamples(form);
        samples.fill();
        return List.copyOf(samples.texts);
    }

    /**
     * For each mnemonic that stands for another one's rows, a sample of each of them.
     *
     * @return texts by mnemonic, sorted
     */
    public static SortedMap<String, List<String>> otherNames() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        for (String name : InstructionTable.x86_64().mnemonics()) {
            List<Form> forms = InstructionTable.x86_64().forms(name);
            String mnemonic = forms.get(0).mnemonic();
            if (!mnemonic.equals(name)) {
                boolean hasConstant = Predicates.find(name).isEmpty();
                names.put(
                        name,
                        forms.stream()
                                .map(form -> of(form).get(0))
                                .map(text -> hasConstant ? text : text.substring(0, text.lastIndexOf(',')))
                                .map(text -> text.replaceFirst("\\b" + mnemonic + "\\b", name))
                                .toList());
            }
        }
        return names;
    }

    /**
     * What names a row in a recording.
     *
     * @param form of the table
     * @return mnemonic and operand kinds
     */
    public static String key(Form form) {
        List<String> words = new ArrayList<>(List.of(form.mnemonic()));
        form.kinds().forEach(kind -> words.add(kind.text()));
        return String.join(" ", words);
    }

    private void fill() {
        if (operands.isEmpty()) {
            texts.add(form.mnemonic());
        }
        for (int place = 0; place < operands.size(); place++) {
            List<String> registers = operands.get(place).registers();
            for (String value : registers) {
                add(place, value, 0);
            }
            for (int i = 0; i < registers.size(); i += SPARSE) {
                add(place, registers.get(i), 1);
            }
            for (String value : operands.get(place).memory()) {
                add(place, value, 0);
            }
            for (String value : operands.get(place).repeated()) {
                add(place, value, 0);
            }
        }
        List<String> registers = beside(0);
        List<List<String>> decorated = new ArrayList<>(List.of(registers));
        for (int place = 0; place < operands.size(); place++) {
            int at = place;
            operands.get(place).firstMemory().ifPresent(memory -> decorated.add(with(registers, at, memory)));
            operands.get(place).repeated().stream()
                    .limit(1)
                    .forEach(memory -> decorated.add(with(registers, at, memory)));
        }
        decorated.forEach(each -> decorations.of(each).forEach(this::addText));
        prefixed();
    }

    /** A value at one place, and others beside it. */
    private void add(int place, String value, int round) {
        List<String> whole = with(beside(round), place, value);
        if (isSound(whole)) {
            addText(decorations.plain(whole, texts.size()));
        }
    }

    private void addText(String text) {
        texts.add(text.endsWith(" 1b") ? "1: " + text : text);
    }

    private List<String> beside(int round) {
        List<String> values = new ArrayList<>();
        for (int place = 0; place < operands.size(); place++) {
            values.add(operands.get(place).beside(place, round));
        }
        return values;
    }

    private static List<String> with(List<String> operands, int place, String value) {
        List<String> changed = new ArrayList<>(operands);
        changed.set(place, value);
        return changed;
    }

    /** ah and its kin exclude REX, and some forms want different registers. */
    private boolean isSound(List<String> whole) {
        boolean high = whole.stream().anyMatch(SampleRegisters::isHigh);
        boolean wide = form.encoding() instanceof LegacyEncoding legacy && legacy.wide();
        if (high && (wide || whole.stream().anyMatch(SampleRegisters::needsRex))) {
            return false;
        }
        if (form.has(Attribute.ADDRESS_WIDE)
                && SampleAddresses.isNarrow(whole.get(1))
                        != (form.kinds().get(0).bits() == 32)) {
            return false;
        }
        if (form.has(Attribute.DISTINCT) || form.has(Attribute.DISTINCT_DESTINATION)) {
            List<String> vectors = whole.stream()
                    .map(operand -> operand.replaceAll(".*\\b[xyz]mm(\\d+).*", "vector $1"))
                    .toList();
            Set<String> others = new LinkedHashSet<>(vectors.subList(1, vectors.size()));
            return !others.contains(vectors.get(0))
                    && (form.has(Attribute.DISTINCT_DESTINATION) || others.size() == vectors.size() - 1);
        }
        return true;
    }

    private void prefixed() {
        List<String> prefixes = form.has(Attribute.REPE)
                ? List.of("repe", "repne")
                : form.has(Attribute.REP) ? List.of("rep") : form.has(Attribute.LOCK) ? List.of("lock") : List.of();
        for (String prefix : prefixes) {
            List<String> whole = beside(0);
            for (int place = 0; place < operands.size(); place++) {
                if (prefix.equals("lock") && !operands.get(place).memory().isEmpty()) {
                    whole.set(place, operands.get(place).memory().get(1));
                }
            }
            texts.add(prefix + " " + decorations.plain(whole, 0));
        }
    }
}
