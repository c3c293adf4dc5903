package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of {@code x86/*.isa} by mnemonic, and the second names of mnemonics in {@code aliases.txt}.
 *
 * <p>Rows are read when their mnemonic is first asked for: a compilation needs a few dozen of them, and reading all takes longer
 * than everything else that is done for it.
 */
public final class InstructionTable {
    private static final String ALIASES = "aliases.txt";

    private final Rows rows;
    private final Map<String, String> aliases;
    private final Map<String, List<Form>> forms = new ConcurrentHashMap<>();

    private InstructionTable(Rows rows, Map<String, String> aliases) {
        this.rows = rows;
        this.aliases = aliases;
    }

    /** Holds the table, whose index is read when it is first asked for. */
    private static final class Holder {
        static final InstructionTable X86_64 = new InstructionTable(rows(), aliases(Resources.lines(ALIASES)));

        private static Rows rows() {
            Optional<IndexedRows> indexed = IndexedRows.find();
            return indexed.isPresent() ? indexed.get() : ScannedRows.ofFamilies();
        }
    }

    /**
     * The instructions of 64-bit user mode.
     *
     * @return the table
     */
    public static InstructionTable x86_64() {
        return Holder.X86_64;
    }

    /** A table of its own. An alias names a mnemonic that has rows, and has none itself. */
    static InstructionTable of(List<Resources.Line> rowLines, List<Resources.Line> aliasLines) {
        ScannedRows rows = ScannedRows.of(rowLines);
        for (Resources.Line line : aliasLines) {
            line.parse(text -> {
                List<String> words = Words.of(text);
                if (words.size() != 2
                        || !rows.of(words.get(0)).isEmpty()
                        || rows.of(words.get(1)).isEmpty()) {
                    throw new IllegalArgumentException("a line names a new mnemonic and one that has rows");
                }
                return words;
            });
        }
        return new InstructionTable(rows, aliases(aliasLines));
    }

    private static Map<String, String> aliases(List<Resources.Line> lines) {
        Map<String, String> aliases = new TreeMap<>();
        for (Resources.Line line : lines) {
            List<String> words = Words.of(line.text());
            if (words.size() != 2 || aliases.put(words.get(0), words.get(1)) != null) {
                throw new IllegalStateException(line.place() + ": a line names a new mnemonic and one that has rows");
            }
        }
        return Collections.unmodifiableMap(aliases);
    }

    /**
     * What is wrong with the rows, which the build asks for once.
     *
     * @return a line for each fault, {@code general.isa:57: what is wrong}; empty for a sound table
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String mnemonic : rows.mnemonics()) {
            for (Resources.Line line : rows.of(mnemonic)) {
                try {
                    Form form = read(line);
                    form.notes().printedAs().ifPresent(name -> canonical(form));
                } catch (IllegalStateException e) {
                    faults.add(e.getMessage());
                }
            }
        }
        return faults;
    }

    /**
     * The rows of a mnemonic.
     *
     * @param mnemonic in lower case; a second name ({@code jz}) gives the rows of the first ({@code je})
     * @return in the order of the table, which decides between forms of one length; empty for an unknown mnemonic
     */
    public List<Form> forms(String mnemonic) {
        List<Form> known = forms.get(mnemonic);
        if (known == null) {
            known = read(aliases.getOrDefault(mnemonic, mnemonic));
            if (known.isEmpty()) {
                known = predicate(mnemonic);
            }
            if (!known.isEmpty()) {
                forms.put(mnemonic, known);
            }
        }
        return known;
    }

    /** {@code cmpeqsd} has the rows of {@code cmpsd} that end with a constant, and not those of the string instruction. */
    private List<Form> predicate(String mnemonic) {
        Optional<Predicates.Predicate> predicate = Predicates.find(mnemonic);
        List<Form> ending = new ArrayList<>();
        for (Form form : predicate.isPresent() ? read(predicate.get().mnemonic()) : List.<Form>of()) {
            if (form.endsWithConstant()) {
                ending.add(form);
            }
        }
        return List.copyOf(ending);
    }

    private List<Form> read(String mnemonic) {
        List<Form> read = new ArrayList<>();
        for (Resources.Line line : rows.of(mnemonic)) {
            read.add(read(line));
        }
        return List.copyOf(read);
    }

    private static Form read(Resources.Line line) {
        try {
            return FormReader.read(line.place(), line.text());
        } catch (RuntimeException e) {
            throw new IllegalStateException(line.place() + ": " + e.getMessage(), e);
        }
    }

    /**
     * All rows.
     *
     * @return by mnemonic, then in the order of the table
     */
    public List<Form> forms() {
        return rows.mnemonics().stream()
                .flatMap(mnemonic -> forms(mnemonic).stream())
                .toList();
    }

    /**
     * All names that an instruction can be written under.
     *
     * @return mnemonics and second names, sorted
     */
    public SortedSet<String> mnemonics() {
        SortedSet<String> mnemonics = new TreeSet<>(rows.mnemonics());
        mnemonics.addAll(aliases.keySet());
        mnemonics.addAll(Predicates.names());
        return mnemonics;
    }

    /** The form that is printed: for an alias the first other one with the same encoding, else the form itself. */
    Form canonical(Form form) {
        if (form.notes().printedAs().isEmpty()) {
            return form;
        }
        return forms(form.notes().printedAs().get()).stream()
                .filter(other ->
                        other.notes().printedAs().isEmpty() && other.encoding().equals(form.encoding()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        form.source() + ": no row that is printed has the encoding of this alias"));
    }

    Map<String, String> aliases() {
        return aliases;
    }
}
