package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in {@code @Clobbers}.
 *
 * @param written as the user wrote it
 * @param kind what it names
 * @param register the register it names, itself or by an operand
 */
record ClobberName(Sited<String> written, Kind kind, Optional<Register> register) {
    enum Kind {
        REGISTER,
        /** A parameter's register: <code>{fd}</code>. */
        OPERAND,
        UNKNOWN_OPERAND,
        FLAGS,
        MEMORY,
        UNKNOWN
    }

    /** All names in the {@code @Clobbers} of a method and of its type. */
    static List<ClobberName> all(Contract contract) {
        List<ClobberName> names = new ArrayList<>();
        for (ClobberList list : contract.declared().clobberLists()) {
            names.addAll(of(contract, list));
        }
        return names;
    }

    /** The names in one {@code @Clobbers}. */
    static List<ClobberName> of(Contract contract, ClobberList list) {
        List<ClobberName> names = new ArrayList<>(list.names().size());
        for (Sited<String> name : list.names()) {
            names.add(of(contract, name));
        }
        return names;
    }

    private static ClobberName of(Contract contract, Sited<String> written) {
        String name = written.value();
        if (isOperand(name)) {
            boolean isKnown = contract.declared().parameter(operand(name)).isPresent();
            return new ClobberName(
                    written,
                    isKnown ? Kind.OPERAND : Kind.UNKNOWN_OPERAND,
                    isKnown ? contract.registerOf(operand(name)) : Optional.empty());
        }
        Optional<Register> register = Registers.find(name);
        Kind kind = switch (name.toLowerCase(Locale.ROOT)) {
            case "flags", "cc" -> Kind.FLAGS;
            case "memory" -> Kind.MEMORY;
            default -> register.isPresent() ? Kind.REGISTER : Kind.UNKNOWN;
        };
        return new ClobberName(written, kind, register);
    }

    private static boolean isOperand(String name) {
        return name.startsWith("{") && name.endsWith("}");
    }

    /** The parameter's name between the braces. */
    static String operand(String name) {
        return name.substring(1, name.length() - 1);
    }

    /** Whether this names the same thing as another name, or a part of it. */
    boolean overlaps(ClobberName other) {
        return register.isPresent() && other.register.isPresent()
                ? register.get().aliases(other.register.get())
                : kind == other.kind
                        && (kind == Kind.FLAGS
                                || kind == Kind.MEMORY
                                || kind == Kind.OPERAND && written.value().equals(other.written.value()));
    }
}
