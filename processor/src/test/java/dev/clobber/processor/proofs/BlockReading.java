package dev.clobber.processor.proofs;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the compiler makes of a block.
 *
 * @param name the method's
 * @param declaration its text
 * @param findings what the checks say, those that are silenced too
 * @param run how to run it; empty where it could not be assembled, or a run would not come back
 * @param missing features that it requires and this processor lacks
 */
record BlockReading(
        String name, Declaration declaration, List<Finding> findings, Optional<Runnable> run, List<String> missing) {

    /** A block that can be run, and what may come of it. */
    record Runnable(AssembledBlock block, dev.clobber.processor.probe.BlockCase test) {}

    BlockReading {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Whether javac would refuse it. */
    boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Whether a rule has found something. */
    boolean has(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().id().equals(rule));
    }

    /** Text and findings, for people. */
    @Override
    public String toString() {
        return declaration.text(name) + findings.stream()
                .map(finding -> "[" + finding.rule().id() + "] " + finding.headline() + "\n")
                .collect(Collectors.joining());
    }
}
