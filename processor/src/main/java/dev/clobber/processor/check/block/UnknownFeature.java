package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Suggest;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/** {@code unknown-feature}: a word in {@code @Requires} that is no feature of processors. */
public final class UnknownFeature implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        if (block.declared().requires().isEmpty()) {
            return;
        }
        CpuFeatures table = CpuFeatures.x86_64();
        for (Sited<String> name : block.declared().requires().get().names()) {
            if (table.find(name.value()).isEmpty()) {
                findings.add(finding(table, name));
            }
        }
    }

    private static Finding finding(CpuFeatures table, Sited<String> name) {
        Finding finding =
                Finding.of(RuleId.UNKNOWN_FEATURE, name.site(), "unknown processor feature " + code(name.value()));
        Optional<String> known = table.cpuinfoName(name.value());
        if (known.isPresent()) {
            return finding.note("/proc/cpuinfo calls it " + code(known.get()))
                    .help("write " + Advice.quoted(known.get()));
        }
        return finding.help(Suggest.didYouMean(name.value(), table.names())
                .orElse("write a feature as /proc/cpuinfo names it, for example \"avx2\""));
    }
}
