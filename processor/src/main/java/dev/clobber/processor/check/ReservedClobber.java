package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Sited;
import java.util.List;
import java.util.Optional;

/** {@code reserved-register}: the stack pointer or the instruction pointer in {@code @Clobbers}. */
final class ReservedClobber implements ClobberCheck {
    @Override
    public void check(Contract contract, List<ClobberName> names, Findings findings) {
        for (ClobberName clobber : names) {
            if (clobber.kind() == ClobberName.Kind.REGISTER) {
                Optional<String> reason =
                        ReservedRegister.reason(clobber.register().orElseThrow(), false);
                if (reason.isPresent()) {
                    findings.add(finding(clobber.written(), reason.get()));
                }
            }
        }
    }

    private static Finding finding(Sited<String> name, String reason) {
        return Finding.of(RuleId.RESERVED_REGISTER, name.site(), name.value() + " cannot be clobbered: " + reason)
                .help("remove " + Advice.quoted(name.value()));
    }
}
