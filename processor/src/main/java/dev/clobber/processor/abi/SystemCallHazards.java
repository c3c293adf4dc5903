package dev.clobber.processor.abi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code linux.hazards}: what goes wrong when a Java virtual machine makes a call. */
final class SystemCallHazards {
    private static final int LEVEL = 0;
    private static final int TAG = 1;
    private static final int CALLS = 2;
    private static final int WHY = 3;
    private static final int HELP = 4;
    private static final int FIELDS = 5;

    private final Map<String, Hazard> byCall = new TreeMap<>();
    private final Map<String, SystemCallLine> lines = new TreeMap<>();
    private final SystemCallErrors errors;

    private SystemCallHazards(SystemCallErrors errors) {
        this.errors = errors;
    }

    static SystemCallHazards read(String text, SystemCallErrors errors) {
        SystemCallHazards hazards = new SystemCallHazards(errors);
        for (SystemCallLine line : SystemCallLine.of(SystemCallResources.HAZARDS, text)) {
            hazards.read(line);
        }
        return hazards;
    }

    private void read(SystemCallLine line) {
        if (line.fields().size() != FIELDS) {
            errors.add(
                    line,
                    "expected " + FIELDS + " fields, found " + line.fields().size());
            return;
        }
        if (!line.field(LEVEL).matches("error|warn")) {
            errors.add(line, "`" + line.field(LEVEL) + "` is neither `error` nor `warn`");
        }
        if (line.fields().contains("")) {
            errors.add(line, "a hazard needs a tag, a reason and a help, or `-`");
        }
        Hazard hazard = new Hazard(
                line.field(LEVEL).equals("error") ? Hazard.Level.ERROR : Hazard.Level.WARN,
                line.field(TAG),
                line.field(WHY),
                Optional.of(line.field(HELP)).filter(help -> !help.equals("-")));
        for (String call : line.field(CALLS).split(" ", -1)) {
            if (byCall.put(call, hazard) != null) {
                errors.add(line, "`" + call + "` has a hazard already");
            }
            lines.put(call, line);
        }
    }

    Optional<Hazard> of(String call) {
        return Optional.ofNullable(byCall.get(call));
    }

    /** Tells of hazards of calls that no table has. */
    void check(Set<String> names) {
        lines.forEach((call, line) -> {
            if (!names.contains(call)) {
                errors.add(line, "no table has a call `" + call + "`");
            }
        });
    }
}
