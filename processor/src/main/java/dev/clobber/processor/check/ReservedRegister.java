package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.Optional;

/** {@code reserved-register}: the stack pointer, the instruction pointer, or, for an argument, the register of the call's number. */
final class ReservedRegister implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        List<Sited<String>> names =
                method.declared().syscall().registers().map(NameList::names).orElse(List.of());
        for (int i = 0; i < names.size(); i++) {
            String parameter = i < method.parameters().size()
                    ? "parameter " + code(method.parameters().get(i).name())
                    : "a parameter";
            Sited<String> name = names.get(i);
            Registers.find(name.value())
                    .flatMap(register -> reason(register, true))
                    .ifPresent(reason -> findings.add(Finding.of(
                                    RuleId.RESERVED_REGISTER,
                                    name.site(),
                                    name.value() + " cannot hold " + parameter + ": " + reason)
                            .help(Advice.argumentRegisters(method))));
        }
    }

    static Optional<String> reason(Register register, boolean asArgument) {
        if (register.aliases(Registers.RSP)) {
            return Optional.of(subject(register) + " the stack pointer, without which no method returns");
        }
        if (register.aliases(Registers.RIP)) {
            return Optional.of(subject(register) + " the instruction pointer");
        }
        return asArgument && register.aliases(Registers.RAX)
                ? Optional.of((register.equals(Registers.RAX) ? "it" : "rax") + " holds the number of the call")
                : Optional.empty();
    }

    private static String subject(Register register) {
        return register.equals(register.full()) ? "it is" : register.full().name() + " is";
    }
}
