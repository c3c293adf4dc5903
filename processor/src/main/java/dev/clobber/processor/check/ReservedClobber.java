package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Sited;

/** {@code reserved-register}: the stack pointer or the instruction pointer in {@code @Clobbers}. */
final class ReservedClobber implements ContractCheck {
    @Override
    public void check(Contract contract, Findings findings) {
        for (ClobberName clobber : ClobberName.all(contract)) {
            Sited<String> name = clobber.written();
            ReservedRegister.reason(name.value(), false)
                    .ifPresent(reason -> findings.add(Finding.of(
                                    RuleId.RESERVED_REGISTER,
                                    name.site(),
                                    name.value() + " cannot be clobbered: " + reason)
                            .help("remove " + Advice.quoted(name.value()))));
        }
    }
}
