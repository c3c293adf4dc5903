package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of {@code x86.isa} by mnemonic, and the second names of mnemonics in {@code aliases.txt}.
 *
 * <p>Rows are read when their mnemonic is first asked for: a compilation needs a few dozen of them, and reading all takes longer
 * than everything else that is done for it.
 */
public final class InstructionTable {
    private static final String ROWS = "x86.isa";
    private static final String ALIASES = "aliases.txt";

    private final Map<String, List<Resources.Line>> rows;
    private final Map<String, String> aliases;
    private final Map<String, List<Form>> forms = new ConcurrentHashMap<>();

    private InstructionTable(Map<String, List<Resources.Line>> rows, Map<String, String> aliases) {
        this.rows = rows;
        this.aliases = aliases;
    }

    /** Holds the table, whose lines are split when it is first asked for. */
    private static final class Holder {
        static final InstructionTable X86_64 = of(Resources.lines(ROWS), Resources.lines(ALIASES));
    }

    /**
     * The instructions of 64-bit user mode.
     *
     * @return the table
     */
    public static InstructionTable x86_64() {
        return Holder.X86_64;
    }

    static InstructionTable of(List<Resources.Line> rowLines, List<Resources.Line> aliasLines) {
        Map<String, List<Resources.Line>> rows = new TreeMap<>();
        for (Resources.Line line : rowLines) {
            rows.computeIfAbsent(FormReader.mnemonic(line.text()), mnemonic -> new ArrayList<>())
                    .add(line);
        }
        Map<String, String> aliases = new TreeMap<>();
        for (Resources.Line line : aliasLines) {
            line.parse(text -> {
                List<String> words = Words.of(text);
                boolean sound = words.size() == 2 && !rows.containsKey(words.get(0)) && rows.containsKey(words.get(1));
                if (!sound || aliases.put(words.get(0), words.get(1)) != null) {
                    throw new IllegalArgumentException("a line names a new mnemonic and one that has rows");
                }
                return words;
            });
        }
        return new InstructionTable(Collections.unmodifiableMap(rows), Collections.unmodifiableMap(aliases));
    }

    /**
     * What is wrong with the rows, which the build asks for once.
     *
     * @return a line for each fault, {@code x86.isa:57: what is wrong}; empty for a sound table
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        rows.values().stream().flatMap(List::stream).forEach(line -> {
            try {
                Form form = line.parse(row -> FormReader.read(line.number(), row));
                form.printedAs().ifPresent(mnemonic -> canonical(form));
            } catch (IllegalStateException e) {
                faults.add(e.getMessage());
            }
        });
        return faults;
    }

    /**
     * The rows of a mnemonic.
     *
     * @param mnemonic in lower case; a second name ({@code jz}) gives the rows of the first ({@code je})
     * @return in the order of the table, which decides between forms of one length; empty for an unknown mnemonic
     */
    public List<Form> forms(String mnemonic) {
        String canonical = aliases.getOrDefault(mnemonic, mnemonic);
        return rows.containsKey(canonical) ? forms.computeIfAbsent(canonical, this::read) : List.of();
    }

    private List<Form> read(String mnemonic) {
        List<Form> read = new ArrayList<>();
        for (Resources.Line line : rows.get(mnemonic)) {
            read.add(line.parse(row -> FormReader.read(line.number(), row)));
        }
        return List.copyOf(read);
    }

    /**
     * All rows.
     *
     * @return by mnemonic, then in the order of the table
     */
    public List<Form> forms() {
        return rows.keySet().stream()
                .flatMap(mnemonic -> forms(mnemonic).stream())
                .toList();
    }

    /**
     * All names that an instruction can be written under.
     *
     * @return mnemonics and second names, sorted
     */
    public SortedSet<String> mnemonics() {
        SortedSet<String> mnemonics = new TreeSet<>(rows.keySet());
        mnemonics.addAll(aliases.keySet());
        return mnemonics;
    }

    /** The form that is printed: for an alias the first other one with the same encoding, else the form itself. */
    Form canonical(Form form) {
        if (form.printedAs().isEmpty()) {
            return form;
        }
        return forms(form.printedAs().get()).stream()
                .filter(other -> other.printedAs().isEmpty() && other.encoding().equals(form.encoding()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        ROWS + ":" + form.line() + ": no row that is printed has the encoding of this alias"));
    }

    Map<String, String> aliases() {
        return aliases;
    }
}
