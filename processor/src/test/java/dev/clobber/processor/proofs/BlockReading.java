package dev.clobber.processor.proofs;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Severity;
import dev.clobber.processor.probe.BlockCase;
import dev.clobber.processor.probe.BlockCase.Input;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    record Runnable(AssembledBlock block, BlockCase test) {}

    BlockReading {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** The same with inputs whose values come from where another block's do, as far as they are in the same registers. */
    BlockReading withInputsOf(BlockReading other) {
        Map<String, Input> known = other.run.stream()
                .flatMap(runnable -> runnable.test.inputs().stream())
                .collect(Collectors.toMap(Input::part, Function.identity()));
        Optional<Runnable> changed = run.map(runnable -> new Runnable(
                runnable.block,
                runnable.test.withInputs(runnable.test.inputs().stream()
                        .map(input -> Optional.ofNullable(known.get(input.part()))
                                .map(input::from)
                                .orElse(input))
                        .toList())));
        return new BlockReading(name, declaration, findings, changed, missing);
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
        return declaration.text(name)
                + findings.stream()
                        .map(finding -> "[" + finding.rule().id() + "] " + finding.headline() + "\n")
                        .collect(Collectors.joining());
    }
}
