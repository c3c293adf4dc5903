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

    /** Adds what others have found, in its order. */
    public void addAll(Findings others) {
        all.addAll(others.all);
    }

    /** What was found so far, in order. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** Whether an error is among it. */
    public boolean hasErrors() {
        for (Finding finding : all) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
