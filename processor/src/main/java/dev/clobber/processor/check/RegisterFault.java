package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.Optional;

/** What is wrong with the register that {@code regs} gives a parameter: of several things the first, so that one rule speaks. */
enum RegisterFault {
    /** Nothing, as far as this goes: it may still be too narrow. */
    NONE,
    /** It is not to be had. */
    RESERVED,
    /** The entering instruction overwrites it. */
    DESTROYED,
    /** A parameter before this one has it. */
    DUPLICATE,
    /** The kernel does not read it. */
    UNREAD;

    static RegisterFault of(ResolvedMethod method, ResolvedParameter parameter) {
        if (parameter.register().isEmpty() || parameter.registerName().isEmpty()) {
            return NONE;
        }
        Register register = parameter.register().get();
        if (isReserved(register) || register.aliases(Registers.RAX)) {
            return RESERVED;
        }
        if (method.convention().destroyed().stream().anyMatch(register::aliases)) {
            return DESTROYED;
        }
        if (holder(method, parameter).isPresent()) {
            return DUPLICATE;
        }
        return Fit.registersMatch(method) && isUnread(method, register) ? UNREAD : NONE;
    }

    /** Whether nothing but the stub itself can have a register: it is the stack pointer or the instruction pointer. */
    static boolean isReserved(Register register) {
        return register.bank() == RegisterBank.INSTRUCTION_POINTER || register.aliases(Registers.RSP);
    }

    /** The parameter before another one that has its register. */
    static Optional<ResolvedParameter> holder(ResolvedMethod method, ResolvedParameter parameter) {
        return method.parameters().stream()
                .limit(parameter.declared().index())
                .filter(other -> other.register()
                        .filter(parameter.register().orElseThrow()::aliases)
                        .isPresent())
                .findFirst();
    }

    private static boolean isUnread(ResolvedMethod method, Register register) {
        boolean isNoArgument = register.bank() != RegisterBank.GENERAL || register.high();
        boolean countIsWrong =
                method.knownCall().isPresent() && Fit.matchingCall(method).isEmpty();
        return isNoArgument
                || !countIsWrong && FreeRegister.read(method).stream().noneMatch(register::aliases);
    }
}
