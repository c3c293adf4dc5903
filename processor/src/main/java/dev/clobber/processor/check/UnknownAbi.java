package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/** {@code unknown-abi}: a convention in {@code @Clobbers(abi = ...)} that does not exist. */
final class UnknownAbi implements ContractCheck {
    @Override
    public void check(Contract method, Findings findings) {
        for (ClobberList list : method.declared().clobberLists()) {
            Optional<Sited<String>> abi = list.abi();
            if (abi.isPresent() && ClobberAbi.find(abi.get().value()).isEmpty()) {
                findings.add(finding(abi.get()));
            }
        }
    }

    private static Finding finding(Sited<String> abi) {
        return Finding.of(RuleId.UNKNOWN_ABI, abi.site(), "unknown convention " + code(abi.value()))
                .note("\"syscall\" is rcx and r11, \"sysv64\" all that a C function may change")
                .help(Suggest.didYouMean(abi.value(), ClobberAbi.names())
                        .orElse("write "
                                + Words.or(ClobberAbi.names().stream()
                                        .map(Advice::quoted)
                                        .toList())));
    }
}
