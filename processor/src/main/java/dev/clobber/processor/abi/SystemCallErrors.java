package dev.clobber.processor.abi;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the tables, to be told all at once. */
final class SystemCallErrors {
    private final List<String> problems = new ArrayList<>();

    /** Notes a problem of one line. */
    void add(SystemCallLine line, String what) {
        problems.add(line.problem(what));
    }

    /** What was noted, in order. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Throws if there were problems. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }
}
