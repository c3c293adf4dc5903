package dev.clobber.processor.explain;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The one name that a register has in the output, and which registers are told at all. */
final class RegisterNames implements Comparator<RegisterEffect> {
    /** What only the kernel uses, or every instruction. */
    private static final Set<RegisterBank> SILENT =
            Set.of(RegisterBank.SEGMENT, RegisterBank.INSTRUCTION_POINTER, RegisterBank.CONTROL, RegisterBank.DEBUG);

    private RegisterNames() {}

    static String of(Register register) {
        return register.bank() == RegisterBank.VECTOR
                ? "xmm" + register.number()
                : register.full().name();
    }

    /** Those that are told: rax, rbp, rbx and the like by name, numbered ones by number. */
    static List<RegisterEffect> sorted(List<RegisterEffect> effects) {
        List<RegisterEffect> told = new ArrayList<>();
        for (RegisterEffect effect : effects) {
            Register register = effect.register();
            if (!SILENT.contains(register.bank()) || register.equals(Registers.FS) || register.equals(Registers.GS)) {
                told.add(effect);
            }
        }
        told.sort(new RegisterNames());
        return told;
    }

    @Override
    public int compare(RegisterEffect one, RegisterEffect other) {
        Register first = one.register();
        Register second = other.register();
        int order = first.bank().compareTo(second.bank());
        if (order == 0) {
            order = Boolean.compare(isNumbered(first), isNumbered(second));
        }
        if (order == 0 && !isNumbered(first)) {
            order = of(first).compareTo(of(second));
        }
        return order == 0 ? Integer.compare(first.number(), second.number()) : order;
    }

    private static boolean isNumbered(Register register) {
        return register.bank() != RegisterBank.GENERAL || register.number() >= 8;
    }
}
