package dev.clobber.processor.check.code;

import dev.clobber.processor.abi.CpuFeatures;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code missing-feature}: an instruction that not every processor has which {@code @Requires} lets in. Each feature once. */
final class MissingFeature implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (needsMoreThanBaseline(block)) {
            checkAgainstDeclared(block, findings);
        }
    }

    private static boolean needsMoreThanBaseline(AssembledBlock block) {
        for (Code.Step step : block.flow().steps()) {
            for (String feature : step.effects().features()) {
                if (!CpuFeatures.x86_64().baseline().contains(feature)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void checkAgainstDeclared(AssembledBlock block, Findings findings) {
        Optional<NameList> requires = block.contract().declared().requires();
        List<String> declared = requires.map(NameList::names).orElse(List.of()).stream()
                .map(Sited::value)
                .toList();
        Set<String> known = Features.closure(declared);
        Set<String> missing = new LinkedHashSet<>();
        List<Finding> found = new ArrayList<>();
        Refused.reachable(block)
                .filter(step -> !Refused.isPrivileged(block.flow().steps().get(step)))
                .forEach(step -> {
                    List<String> lacking = Features.least(block.flow().steps().get(step).effects().features().stream()
                            .filter(feature -> !known.contains(feature) && !missing.contains(feature))
                            .toList());
                    if (!lacking.isEmpty()) {
                        missing.addAll(lacking);
                        missing.addAll(Features.closure(lacking));
                        found.add(finding(block, step, lacking, requires.isPresent()));
                    }
                });
        List<String> all = new ArrayList<>(declared);
        all.addAll(missing);
        found.forEach(finding -> findings.add(finding.help("write " + annotation(Features.least(all)))));
    }

    private static Finding finding(AssembledBlock block, int step, List<String> lacking, boolean isWritten) {
        return Where.at(
                        block,
                        step,
                        RuleId.MISSING_FEATURE,
                        Statements.code(block, step) + " needs " + Words.and(lacking) + ", which "
                                + (isWritten ? "@Requires does not list" : "no @Requires lists"))
                .note("on a processor without " + (lacking.size() == 1 ? "it" : "them")
                        + " the instruction is an invalid opcode, which ends the process");
    }

    /** {@code @Requires("avx2")}. */
    static String annotation(List<String> features) {
        return "@Requires(" + (features.size() == 1 ? Advice.quoted(features.get(0)) : Advice.array(features)) + ")";
    }
}
