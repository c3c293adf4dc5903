package dev.clobber.processor.block;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can stand behind a colon in braces, <code>{a:d}</code>, to choose under which of its names a register is printed. */
public enum Modifier {
    Q("q", RegisterBank.GENERAL, 64),
    D("d", RegisterBank.GENERAL, 32),
    W("w", RegisterBank.GENERAL, 16),
    B("b", RegisterBank.GENERAL, 8),
    /** Bits 8 to 15, which four of the general registers have a name for. */
    H("h", RegisterBank.GENERAL, 8),
    X("x", RegisterBank.VECTOR, 128),
    Y("y", RegisterBank.VECTOR, 256),
    Z("z", RegisterBank.VECTOR, 512);

    private final String text;
    private final RegisterBank bank;
    private final int bits;

    Modifier(String text, RegisterBank bank, int bits) {
        this.text = text;
        this.bank = bank;
        this.bits = bits;
    }

    /** The modifier of a letter. */
    public static Optional<Modifier> find(String letter) {
        for (Modifier known : values()) {
            if (known.text.equals(letter)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The modifiers of a bank's registers; none for banks whose registers have one name. */
    public static List<Modifier> of(RegisterBank bank) {
        return Arrays.stream(values()).filter(known -> known.bank == bank).toList();
    }

    /** The modifier that prints a register under a name of so many bits; empty where there is none. */
    public static Optional<Modifier> of(Register name) {
        return Arrays.stream(values())
                .filter(known -> known.bank == name.bank() && known.bits == name.bits() && (known == H) == name.high())
                .findFirst();
    }

    /** What it chooses, in words: {@code 32 bits}, {@code bits 15 to 8}. */
    public String meaning() {
        return this == H ? "bits 15 to 8" : bits + " bits";
    }

    /** The letter. */
    public String text() {
        return text;
    }

    /** The register under the name that this chooses; empty where it has none. */
    public Optional<Register> view(Register register) {
        if (register.bank() != bank) {
            return Optional.empty();
        }
        return this == H
                ? register.full().highByte()
                : Optional.of(register.full().view(bits));
    }
}
