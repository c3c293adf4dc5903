package dev.clobber.processor.check;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.ClobberList;
import java.util.List;
import java.util.Optional;

/** {@code syscall-clobbers}: the registers that the entering instruction overwrites are declared. */
final class SyscallClobbers implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        DeclaredClobbers declared = DeclaredClobbers.of(method.declared());
        List<String> missing = method.convention().destroyed().stream()
                .filter(register -> !declared.covers(register))
                .map(Register::name)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(finding(method, missing));
        }
    }

    private static Finding finding(ResolvedMethod method, List<String> missing) {
        KernelConvention convention = method.convention();
        Optional<ClobberList> list = method.declared().clobbers().or(method.declared()::typeClobbers);
        Site site = list.map(ClobberList::listSite)
                .orElse(method.declared().syscall().site());
        String headline = Words.code(convention.text()) + " overwrites " + Words.and(missing) + ", which "
                + (list.isPresent() ? "@Clobbers does not list" : "no @Clobbers declares");
        return Finding.of(RuleId.SYSCALL_CLOBBERS, site, headline)
                .note("`syscall` saves the return address in rcx and rflags in r11 (Intel SDM vol. 2, SYSCALL)")
                .help("write @Clobbers({\"rcx\", \"r11\"})");
    }
}
