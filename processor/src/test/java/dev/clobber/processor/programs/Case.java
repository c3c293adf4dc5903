package dev.clobber.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code cases.txt}.
 *
 * @param command for sh; programs are named by their classes
 * @param oracle a command of this machine that says and does the same
 * @param nativeOnly whether a JVM cannot be asked
 */
record Case(String command, Optional<String> oracle, boolean nativeOnly) {
    private static final String NATIVE_ONLY = "! ";
    private static final String SAME_AS = " == ";

    /** All lines. */
    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        Programs.text("cases.txt").lines().forEach(line -> {
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(of(line));
            }
        });
        return all;
    }

    private static Case of(String line) {
        boolean nativeOnly = line.startsWith(NATIVE_ONLY);
        String[] parts = (nativeOnly ? line.substring(NATIVE_ONLY.length()) : line).split(SAME_AS, 2);
        return new Case(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]), nativeOnly);
    }

    @Override
    public String toString() {
        return command;
    }
}
