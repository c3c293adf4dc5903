package dev.clobber.processor.contract;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes of registers that {@code @In} and {@code @Out} can name instead of a register. */
public enum RegisterClass {
    /** Any general register. */
    REG("reg", 64, general()),
    /** The four that have a name for their bits 15 to 8. */
    REG_ABCD("reg_abcd", 64, List.of("rax", "rcx", "rdx", "rbx")),
    /** Those with an 8-bit name, which in 64-bit mode are all. */
    REG_BYTE("reg_byte", 64, general()),
    XMM("xmm", 128, numbered("xmm", 0, 16)),
    YMM("ymm", 256, numbered("ymm", 0, 16)),
    ZMM("zmm", 512, numbered("zmm", 0, 16)),
    /** k0 is no mask: its number says that there is none. */
    KREG("kreg", 64, numbered("k", 1, 8));

    private static final List<RegisterClass> ALL = List.of(values());

    private final String text;
    private final int bits;
    private final List<Register> members;

    RegisterClass(String text, int bits, List<String> members) {
        this.text = text;
        this.bits = bits;
        this.members = registers(members);
    }

    /** The class of a name. */
    public static Optional<RegisterClass> find(String name) {
        for (RegisterClass known : ALL) {
            if (known.text.equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The names that {@link #find} knows. */
    public static List<String> names() {
        return ALL.stream().map(RegisterClass::text).toList();
    }

    /** The name in annotations. */
    public String text() {
        return text;
    }

    /** The width of its registers in bits. */
    public int bits() {
        return bits;
    }

    /** Its registers, those that cost least first: what a callee may change goes before what it has to save. */
    public List<Register> members() {
        return members;
    }

    private static List<String> general() {
        return List.of(
                "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "rbx", "rbp", "r12", "r13", "r14", "r15");
    }

    private static List<String> numbered(String prefix, int from, int to) {
        List<String> names = new ArrayList<>();
        for (int number = from; number < to; number++) {
            names.add(prefix + number);
        }
        return names;
    }

    private static List<Register> registers(List<String> names) {
        List<Register> registers = new ArrayList<>(names.size());
        for (String name : names) {
            registers.add(Registers.get(name));
        }
        return List.copyOf(registers);
    }
}
