package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Function;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the functions of a program call each other: arguments in registers, the result in rax, and whatever the callee changes is
 * changed. That is known of each callee whose code is there already; of the others all that C's convention lets change.
 */
final class Conventions {
    private static final List<Register> ARGUMENTS = List.of(
            Registers.RDI,
            Registers.RSI,
            Registers.RDX,
            Registers.RCX,
            Registers.R8,
            Registers.R9,
            Registers.RAX,
            Registers.R10,
            Registers.R11,
            Registers.RBX,
            Registers.RBP,
            Registers.R12);

    private final Map<Function, Set<Register>> clobbered = new IdentityHashMap<>();

    /** Where arguments go. */
    List<Register> argumentRegisters() {
        return ARGUMENTS;
    }

    /** What a call of a function changes. */
    Set<Register> clobbered(Function function) {
        Set<Register> known = clobbered.get(function);
        return known != null ? known : callerSaved();
    }

    /** What the code of a function turned out to change. */
    void generated(Function function, Set<Register> registers) {
        clobbered.put(function, Set.copyOf(registers));
    }

    /** What C's convention lets a function change. */
    static Set<Register> callerSaved() {
        return new LinkedHashSet<>(dev.clobber.processor.abi.CallingConvention.callerSaved());
    }
}
