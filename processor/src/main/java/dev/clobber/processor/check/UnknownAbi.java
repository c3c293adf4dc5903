package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.ClobberAbi;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.diag.Words;

/** {@code unknown-abi}: a convention in {@code @Clobbers(abi = ...)} that does not exist. */
final class UnknownAbi implements ContractCheck {
    @Override
    public void check(Contract method, Findings findings) {
        ClobberName.lists(method)
                .flatMap(list -> list.abi().stream())
                .filter(abi -> ClobberAbi.find(abi.value()).isEmpty())
                .forEach(abi -> findings.add(Finding.of(
                                RuleId.UNKNOWN_ABI, abi.site(), "unknown convention " + code(abi.value()))
                        .note("\"syscall\" is rcx and r11, \"sysv64\" all that a C function may change")
                        .help(Suggest.didYouMean(abi.value(), ClobberAbi.names())
                                .orElse("write "
                                        + Words.or(ClobberAbi.names().stream()
                                                .map(Advice::quoted)
                                                .toList())))));
    }
}
