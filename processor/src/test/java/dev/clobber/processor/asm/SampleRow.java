package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Form;
import dev.clobber.processor.isa.InstructionSamples;
import dev.clobber.processor.isa.InstructionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table with its samples.
 *
 * @param family the file of the row
 * @param key mnemonic and operand kinds, by which a recording names the row; two directions of one move share it
 * @param texts the samples
 */
record SampleRow(String family, String key, List<String> texts) {

    /** The family of mnemonics that stand for another one's rows. */
    static final String OTHER_NAMES = "other-names";

    /** All rows, family by family, in the order of the files. */
    static List<SampleRow> all() {
        Map<String, SampleRow> rows = new LinkedHashMap<>();
        for (Form form : inFileOrder()) {
            String family = familyOf(form);
            String key = InstructionSamples.key(form);
            rows.merge(family + " " + key, new SampleRow(family, key, InstructionSamples.of(form)), SampleRow::and);
        }
        List<SampleRow> all = new ArrayList<>(rows.values());
        InstructionSamples.otherNames().forEach((name, texts) -> all.add(new SampleRow(OTHER_NAMES, name, texts)));
        return all;
    }

    private SampleRow and(SampleRow other) {
        Set<String> both = new LinkedHashSet<>(texts);
        both.addAll(other.texts);
        return new SampleRow(family, key, List.copyOf(both));
    }

    private static List<Form> inFileOrder() {
        List<Form> forms = new ArrayList<>(InstructionTable.x86_64().forms());
        forms.sort(Comparator.comparing(SampleRow::familyOf).thenComparingInt(SampleRow::line));
        return forms;
    }

    /** Of {@code general.isa:57}. */
    private static String familyOf(Form form) {
        return form.source().substring(0, form.source().indexOf('.'));
    }

    private static int line(Form form) {
        return Integer.parseInt(form.source().substring(form.source().indexOf(':') + 1));
    }
}
