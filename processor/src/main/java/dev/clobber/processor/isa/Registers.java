package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The registers of {@code registers.txt}, by name. */
public final class Registers {
    private static final String RESOURCE = "registers.txt";
    /** The views of each architectural register by its first name, in the order of the table. */
    private static final List<List<Register>> ALL = Resources.lines(RESOURCE).stream()
            .map(line -> line.parse(Registers::parse))
            .toList();

    private static final Map<String, List<Register>> VIEWS = byName();

    public static final Register RAX = get("rax");
    public static final Register RCX = get("rcx");
    public static final Register RDX = get("rdx");
    public static final Register RBX = get("rbx");
    public static final Register RSP = get("rsp");
    public static final Register RBP = get("rbp");
    public static final Register RSI = get("rsi");
    public static final Register RDI = get("rdi");
    public static final Register R8 = get("r8");
    public static final Register R9 = get("r9");
    public static final Register R10 = get("r10");
    public static final Register R11 = get("r11");
    public static final Register R12 = get("r12");
    public static final Register R13 = get("r13");
    public static final Register R14 = get("r14");
    public static final Register R15 = get("r15");
    public static final Register EAX = get("eax");
    public static final Register RIP = get("rip");

    private Registers() {}

    /**
     * The register of a name.
     *
     * @param name in any case
     * @return the register, or empty for any other word
     */
    public static Optional<Register> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(VIEWS.get(lower)).map(views -> named(views, lower));
    }

    /**
     * The register of a name that is known to be one.
     *
     * @param name in any case
     * @return the register
     * @throws IllegalArgumentException for any other word
     */
    public static Register get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("`" + name + "` is no register"));
    }

    /**
     * All names, in the order of the table: bank by bank, number by number, wide to narrow.
     *
     * @return the names in lower case
     */
    public static List<String> names() {
        return all().stream().map(Register::name).toList();
    }

    /** All registers under all their names, in the order of the table. */
    static List<Register> all() {
        return ALL.stream().flatMap(List::stream).toList();
    }

    /** The names of one architectural register, wide to narrow. */
    static List<Register> views(Register register) {
        return VIEWS.getOrDefault(register.name(), List.of(register));
    }

    private static Register named(List<Register> views, String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<Register>> byName() {
        Map<String, List<Register>> names = new TreeMap<>();
        ALL.forEach(views -> views.forEach(view -> names.put(view.name(), views)));
        return Map.copyOf(names);
    }

    /** A line: bank, number, names from wide to narrow. */
    private static List<Register> parse(String line) {
        List<String> words = Words.of(line);
        RegisterBank bank = RegisterBank.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(words.get(1));
        List<String> names = words.subList(2, words.size());
        if (names.isEmpty() || names.size() > bank.widths().size()) {
            throw new IllegalArgumentException(
                    names.stream().collect(Collectors.joining(" ", "names do not fit: ", "")));
        }
        List<Register> views = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            views.add(new Register(names.get(i), bank, number, bank.widths().get(i), i == 4));
        }
        return List.copyOf(views);
    }
}
