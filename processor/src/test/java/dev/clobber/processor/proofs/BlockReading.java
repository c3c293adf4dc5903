package dev.clobber.processor.proofs;

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
        String name, Declaration declaration, List<Told> findings, Optional<Runnable> run, List<String> missing) {

    /**
     * What there is to know of a block that can be run. It holds nothing of the compiler, of which there are many.
     *
     * @param test how to run it
     * @param explicit the block with the registers that were chosen for it
     */
    record Runnable(BlockCase test, Declaration explicit) {}

    /** A finding. */
    record Told(String rule, boolean isError, String headline) {
        static Told of(Finding finding) {
            return new Told(finding.rule().id(), finding.severity() == Severity.ERROR, finding.headline());
        }
    }

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
                runnable.test.withInputs(runnable.test.inputs().stream()
                        .map(input -> Optional.ofNullable(known.get(input.part()))
                                .map(input::from)
                                .orElse(input))
                        .toList()),
                runnable.explicit));
        return new BlockReading(name, declaration, findings, changed, missing);
    }

    /** Whether javac would refuse it. */
    boolean isRefused() {
        return findings.stream().anyMatch(Told::isError);
    }

    /** Whether a rule has found something. */
    boolean has(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Text and findings, for people. */
    @Override
    public String toString() {
        return declaration.text(name)
                + findings.stream()
                        .map(finding -> "[" + finding.rule() + "] " + finding.headline() + "\n")
                        .collect(Collectors.joining());
    }
}
