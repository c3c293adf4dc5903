package dev.clobber.processor.abi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code linux.hazards}: what goes wrong when a Java virtual machine makes a call. */
final class SystemCallHazards {
    private static final int LEVEL = 0;
    private static final int TAG = 1;
    private static final int CALLS = 2;
    private static final int WHY = 3;
    private static final int HELP = 4;
    private static final int FIELDS = 5;

    private final List<SystemCallText> entries;
    private final Map<String, SystemCallText> byCall = new HashMap<>();

    SystemCallHazards(String text) {
        entries = SystemCallText.of(SystemCallResources.HAZARDS, text);
        for (SystemCallText entry : entries) {
            for (String call : calls(entry.field(CALLS))) {
                byCall.put(call, entry);
            }
        }
    }

    private static List<String> calls(String column) {
        // A separator of one character takes no regular expression.
        return List.of(column.split(" ", -1));
    }

    Optional<Hazard> of(String call) {
        return Optional.ofNullable(byCall.get(call)).map(SystemCallHazards::hazard);
    }

    private static Hazard hazard(SystemCallText entry) {
        SystemCallLine line = entry.cut();
        return new Hazard(
                line.field(LEVEL).equals("error") ? Hazard.Level.ERROR : Hazard.Level.WARN,
                line.field(TAG),
                line.field(WHY),
                Optional.of(line.field(HELP)).filter(help -> !help.equals("-")));
    }

    /** Tells what is wrong with any line. */
    void check(SystemCallErrors errors) {
        Set<String> seen = new HashSet<>();
        for (SystemCallText entry : entries) {
            check(entry.cut(), seen, errors);
        }
    }

    private static void check(SystemCallLine line, Set<String> seen, SystemCallErrors errors) {
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
        for (String call : calls(line.field(CALLS))) {
            if (!seen.add(call)) {
                errors.add(line, "`" + call + "` has a hazard already");
            }
        }
    }

    /** Tells of hazards of calls that no table has. */
    void checkCalls(Set<String> names, SystemCallErrors errors) {
        for (SystemCallText entry : entries) {
            for (String call : calls(entry.field(CALLS))) {
                if (!names.contains(call)) {
                    errors.add(entry.cut(), "no table has a call `" + call + "`");
                }
            }
        }
    }
}
