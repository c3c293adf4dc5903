package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of {@code x86.isa} by mnemonic, and the second names of mnemonics in {@code aliases.txt}. */
public final class InstructionTable {
    private static final String ROWS = "x86.isa";
    private static final String ALIASES = "aliases.txt";

    private final Map<String, List<Form>> forms;
    private final Map<String, String> aliases;

    private InstructionTable(Map<String, List<Form>> forms, Map<String, String> aliases) {
        this.forms = forms;
        this.aliases = aliases;
    }

    /** Holds the table that is read once, when it is first asked for. */
    private static final class Holder {
        static final InstructionTable X86_64 = read(Resources.lines(ROWS), Resources.lines(ALIASES));
    }

    /**
     * The instructions of 64-bit user mode.
     *
     * @return the table, read at the first call
     * @throws IllegalStateException listing every faulty row of the resource
     */
    public static InstructionTable x86_64() {
        return Holder.X86_64;
    }

    static InstructionTable read(List<Resources.Line> rows, List<Resources.Line> aliasLines) {
        List<String> faults = new ArrayList<>();
        Map<String, List<Form>> forms = new TreeMap<>();
        for (Resources.Line row : rows) {
            try {
                Form form = FormReader.read(row.number(), row.text());
                forms.computeIfAbsent(form.mnemonic(), mnemonic -> new ArrayList<>())
                        .add(form);
            } catch (IllegalArgumentException e) {
                faults.add(row.file() + ":" + row.number() + ": " + e.getMessage());
            }
        }
        forms.replaceAll((mnemonic, list) -> List.copyOf(list));
        Map<String, String> aliases = aliases(aliasLines, forms, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        return new InstructionTable(Collections.unmodifiableMap(forms), aliases);
    }

    private static Map<String, String> aliases(
            List<Resources.Line> lines, Map<String, List<Form>> forms, List<String> faults) {
        Map<String, String> aliases = new TreeMap<>();
        for (Resources.Line line : lines) {
            List<String> words = Words.of(line.text());
            boolean sound = words.size() == 2 && !forms.containsKey(words.get(0)) && forms.containsKey(words.get(1));
            if (!sound || aliases.put(words.get(0), words.get(1)) != null) {
                faults.add(line.file() + ":" + line.number()
                        + ": a line names a new mnemonic and one that has rows, not `" + line.text() + "`");
            }
        }
        return Collections.unmodifiableMap(aliases);
    }

    /**
     * The rows of a mnemonic.
     *
     * @param mnemonic in lower case; a second name ({@code jz}) gives the rows of the first ({@code je})
     * @return in the order of the table, which decides between forms of one length; empty for an unknown mnemonic
     */
    public List<Form> forms(String mnemonic) {
        return forms.getOrDefault(canonical(mnemonic), List.of());
    }

    /**
     * All rows.
     *
     * @return by mnemonic, then in the order of the table
     */
    public List<Form> forms() {
        return forms.values().stream().flatMap(List::stream).toList();
    }

    /**
     * All names that an instruction can be written under.
     *
     * @return mnemonics and second names, sorted
     */
    public SortedSet<String> mnemonics() {
        SortedSet<String> mnemonics = new TreeSet<>(forms.keySet());
        mnemonics.addAll(aliases.keySet());
        return mnemonics;
    }

    /** The name that has rows. */
    String canonical(String mnemonic) {
        return aliases.getOrDefault(mnemonic, mnemonic);
    }

    /** The form that is printed for an alias: the first other one with the same encoding. */
    Form canonical(Form alias) {
        return forms().stream()
                .filter(form -> !form.has(Attribute.ALIAS) && form.encoding().equals(alias.encoding()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        ROWS + ":" + alias.line() + ": no other row has the encoding of this alias"));
    }

    Map<String, String> aliases() {
        return aliases;
    }
}
