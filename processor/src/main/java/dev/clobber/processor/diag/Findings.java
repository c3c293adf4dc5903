package dev.clobber.processor.diag;

import java.util.ArrayList;
import java.util.List;

/** Findings as they come in, in order; checks add to it, the {@link Reporter} prints it. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Adds a finding. */
    public void add(Finding finding) {
        all.add(finding);
    }

    /** What was found so far, in order. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** Whether an error is among it. */
    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
