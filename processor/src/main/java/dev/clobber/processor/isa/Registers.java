package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The registers of {@code registers.txt}, by name. */
public final class Registers {
    private static final String RESOURCE = "registers.txt";
    /** The views of each architectural register by its first name, in the order of the table. */
    private static final List<List<Register>> ALL = read();

    /** The same by number, for each bank. */
    private static final List<List<List<Register>>> BY_NUMBER = byNumber();

    private static final Map<String, Register> BY_NAME = byName();

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
    public static final Register FS = get("fs");
    public static final Register GS = get("gs");
    public static final Register DS = get("ds");
    public static final Register SS = get("ss");

    private Registers() {}

    /**
     * The register of a name.
     *
     * @param name in any case
     * @return the register, or empty for any other word
     */
    public static Optional<Register> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(lower));
    }

    /**
     * The register of a name that is known to be one.
     *
     * @param name in any case
     * @return the register
     * @throws IllegalArgumentException for any other word
     */
    public static Register get(String name) {
        Optional<Register> register = find(name);
        if (register.isEmpty()) {
            throw new IllegalArgumentException("`" + name + "` is no register");
        }
        return register.get();
    }

    /**
     * A general register by its number.
     *
     * @param number 0 to 15, as ModRM and REX have it: 0 is rax, 4 rsp
     * @return the view of 64 bits
     */
    public static Register general(int number) {
        return get(RegisterBank.GENERAL, number, 64);
    }

    /** The register of a bank by number, under the name for a width. */
    static Register get(RegisterBank bank, int number, int bits) {
        List<List<Register>> numbered = BY_NUMBER.get(bank.ordinal());
        if (number < 0 || number >= numbered.size() || numbered.get(number).isEmpty()) {
            throw new IllegalArgumentException("there is no register " + number + " in " + bank);
        }
        return numbered.get(number).get(0).view(bits);
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
        List<List<Register>> numbered = BY_NUMBER.get(register.bank().ordinal());
        List<Register> views = register.number() < numbered.size() ? numbered.get(register.number()) : List.of();
        return views.isEmpty() ? List.of(register) : views;
    }

    private static List<List<Register>> read() {
        List<List<Register>> all = new ArrayList<>();
        for (Resources.Line line : Resources.lines(RESOURCE)) {
            parse(line.text(), all);
        }
        return List.copyOf(all);
    }

    private static List<List<List<Register>>> byNumber() {
        List<List<List<Register>>> banks = new ArrayList<>();
        for (int i = 0; i < RegisterBank.values().length; i++) {
            banks.add(new ArrayList<>());
        }
        for (List<Register> views : ALL) {
            List<List<Register>> numbered = banks.get(views.get(0).bank().ordinal());
            while (numbered.size() <= views.get(0).number()) {
                numbered.add(List.of());
            }
            numbered.set(views.get(0).number(), views);
        }
        return List.copyOf(banks);
    }

    private static Map<String, Register> byName() {
        Map<String, Register> names = new HashMap<>();
        for (List<Register> views : ALL) {
            for (Register view : views) {
                names.put(view.name(), view);
            }
        }
        return names;
    }

    /** A line: bank, number or numbers, names from wide to narrow. */
    private static void parse(String line, List<List<Register>> all) {
        List<String> words = Words.of(line);
        RegisterBank bank = RegisterBank.parse(words.get(0));
        List<String> names = words.subList(2, words.size());
        if (names.isEmpty() || names.size() > bank.widths().size()) {
            throw new IllegalStateException(RESOURCE + ": names do not fit: " + names);
        }
        String numbers = words.get(1);
        int dash = numbers.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? numbers : numbers.substring(0, dash));
        int last = Integer.parseInt(numbers.substring(dash + 1));
        for (int number = first; number <= last; number++) {
            all.add(views(bank, number, names));
        }
    }

    private static List<Register> views(RegisterBank bank, int number, List<String> names) {
        List<Register> views = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replace("#", Integer.toString(number));
            views.add(new Register(name, bank, number, bank.widths().get(i), i == 4));
        }
        return List.copyOf(views);
    }
}
