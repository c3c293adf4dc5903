package dev.clobber.processor.diag;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong, told to the user as one diagnostic.
 *
 * @param rule the rule that found it
 * @param severity how grave it is
 * @param site where it stands
 * @param headline what is wrong, in one line without a full stop
 * @param notes why: facts, a line each
 * @param helps what to do: text to paste, a line each
 */
public record Finding(
        RuleId rule, Severity severity, Site site, String headline, List<String> notes, List<String> helps) {

    /** Copies the lists. */
    public Finding {
        notes = List.copyOf(notes);
        helps = List.copyOf(helps);
    }

    /** A finding with neither note nor help yet, as grave as its rule. */
    public static Finding of(RuleId rule, Site site, String headline) {
        return new Finding(rule, rule.severity(), site, headline, List.of(), List.of());
    }

    /** This finding with one more line that says why. */
    public Finding note(String note) {
        return new Finding(rule, severity, site, headline, append(notes, note), helps);
    }

    /** This finding with one more line that says what to do. */
    public Finding help(String help) {
        return new Finding(rule, severity, site, headline, notes, append(helps, help));
    }

    /** This finding as an error, where its rule is a warning. */
    public Finding asError() {
        return new Finding(rule, Severity.ERROR, site, headline, notes, helps);
    }

    /** This finding as a warning, where its rule is an error. */
    public Finding asWarning() {
        return new Finding(rule, Severity.WARNING, site, headline, notes, helps);
    }

    private static List<String> append(List<String> lines, String line) {
        List<String> all = new ArrayList<>(lines);
        all.add(line);
        return all;
    }
}
