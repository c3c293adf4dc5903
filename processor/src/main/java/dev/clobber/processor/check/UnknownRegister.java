package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.stream.Stream;

/** {@code unknown-register}: a word in {@code regs} that names no register. */
final class UnknownRegister implements Check {
    private static final int NARROWEST = 8;

    @Override
    public void check(ResolvedMethod method, Findings findings) {
        List<Register> arguments = method.convention().arguments();
        method.declared().syscall().registers().map(NameList::names).orElse(List.of()).stream()
                .filter(name -> Registers.find(name.value()).isEmpty())
                .forEach(name -> findings.add(finding(
                        name,
                        nearest(name.value(), views(arguments), Registers.names()),
                        Advice.argumentRegisters(method))));
    }

    static Finding finding(Sited<String> name, List<String> near, String otherwise) {
        String help = near.isEmpty()
                ? otherwise
                : "did you mean " + Words.or(near.stream().map(Words::code).toList()) + "?";
        return Finding.of(RuleId.UNKNOWN_REGISTER, name.site(), "unknown register " + code(name.value()))
                .help(help);
    }

    /** The names near to a word among those that are likely here, else among all. */
    static List<String> nearest(String word, List<String> likely, List<String> all) {
        List<String> near = Suggest.near(word, likely);
        return near.isEmpty() ? Suggest.near(word, all) : near;
    }

    /** Registers under all their names: rdi, edi, di, dil. */
    private static List<String> views(List<Register> registers) {
        return registers.stream()
                .flatMap(register -> Stream.iterate(64, bits -> bits >= NARROWEST, bits -> bits / 2)
                        .map(bits -> register.full().view(bits).name()))
                .toList();
    }
}
