package dev.clobber.processor.abi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with all entries of a table, each by itself and beside the others. */
final class SystemCallCheck {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern VERSION = Pattern.compile("-|[0-9]+([.][0-9]+)+");

    private final SystemCallReader reader;
    private final SystemCallErrors errors;
    private final Set<String> names = new HashSet<>();
    private int last = -1;

    SystemCallCheck(SystemCallReader reader, SystemCallErrors errors) {
        this.reader = reader;
        this.errors = errors;
    }

    void run(List<SystemCallText> entries) {
        entries.forEach(entry -> line(entry.cut()));
    }

    private void line(SystemCallLine line) {
        int count = line.fields().size();
        boolean borrowed = SystemCallReader.isBorrowed(line);
        if (count != SystemCallReader.FIELDS && !borrowed) {
            errors.add(line, "expected " + SystemCallReader.FIELDS + " fields, found " + count);
            return;
        }
        String number = line.field(SystemCallReader.NUMBER);
        String name = line.field(SystemCallReader.NAME);
        if (!DIGITS.matcher(number).matches() || Integer.parseInt(number) <= last) {
            errors.add(line, "`" + number + "` is no number above the " + last + " of the line before");
        } else if (!IDENTIFIER.matcher(name).matches() || !names.add(name)) {
            errors.add(line, "`" + name + "` is no name, or is there twice");
        } else {
            last = Integer.parseInt(number);
            since(line, line.field(borrowed ? SystemCallReader.BORROWED_FIELDS - 1 : SystemCallReader.SINCE), borrowed);
            reader.read(line, errors);
        }
    }

    /** A call that takes its facts from another may take its age, too. */
    private void since(SystemCallLine line, String since, boolean borrowed) {
        if (!VERSION.matcher(since).matches() && !(borrowed && since.equals("="))) {
            errors.add(line, "`" + since + "` is no version of Linux");
        }
    }
}
