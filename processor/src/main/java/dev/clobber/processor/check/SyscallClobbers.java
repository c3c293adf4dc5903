package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.ClobberList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code syscall-clobbers}: the registers that the entering instruction overwrites are declared. */
final class SyscallClobbers implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        DeclaredClobbers declared = DeclaredClobbers.of(method);
        List<Register> missing = method.convention().destroyed().stream()
                .filter(register -> !declared.covers(register) && !declared.mayMean(register))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(finding(method, missing));
        }
    }

    private static Finding finding(ResolvedMethod method, List<Register> missing) {
        Optional<ClobberList> list = shortList(method);
        List<ClobberName> listed =
                list.map(clobbers -> ClobberName.of(method, clobbers)).orElse(List.of());
        Finding finding = Finding.of(
                        RuleId.SYSCALL_CLOBBERS,
                        list.map(ClobberList::listSite)
                                .orElse(method.declared().syscall().site()),
                        code(method.convention().text()) + " overwrites " + Words.and(Advice.names(missing))
                                + ", which "
                                + (list.isPresent() ? "@Clobbers does not list" : "no @Clobbers lists"))
                .note("`syscall` saves the return address in rcx and rflags in r11 (Intel SDM vol. 2, SYSCALL)");
        for (ClobberName name : listed) {
            if (isPartOf(name, missing)) {
                Register part = name.register().orElseThrow();
                finding = finding.note(Relations.between(part, part.full()) + ", the rest of which is overwritten too");
            }
        }
        return finding.help("write @Clobbers(" + Advice.array(mended(method, listed, missing)) + ")");
    }

    /** The list to add to: the method's, unless it has nothing to do with it and there is one of the type. */
    private static Optional<ClobberList> shortList(ResolvedMethod method) {
        Optional<ClobberList> own = method.declared().clobbers();
        boolean concerned = own.stream()
                .flatMap(list -> ClobberName.of(method, list).stream())
                .anyMatch(name -> isPartOf(name, method.convention().destroyed()));
        return concerned ? own : method.declared().typeClobbers().or(() -> own);
    }

    private static boolean isPartOf(ClobberName name, List<Register> registers) {
        return name.register()
                .filter(part -> registers.stream().anyMatch(part::aliases))
                .isPresent();
    }

    /** As people write it: rcx, r11, then the rest. */
    private static List<String> mended(ResolvedMethod method, List<ClobberName> listed, List<Register> missing) {
        Stream<String> destroyed = method.convention().destroyed().stream()
                .flatMap(register -> missing.contains(register)
                        ? Stream.of(register.name())
                        : written(listed, name -> isPartOf(name, List.of(register))));
        Stream<String> rest =
                written(listed, name -> !isPartOf(name, method.convention().destroyed()));
        return Stream.concat(destroyed, rest).toList();
    }

    private static Stream<String> written(List<ClobberName> listed, Predicate<ClobberName> which) {
        return listed.stream().filter(which).map(name -> name.written().value());
    }
}
