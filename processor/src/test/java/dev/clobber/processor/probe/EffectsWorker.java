package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.Examples;
import dev.clobber.processor.isa.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Probes the effects of rows: each item is a row's place, a number of trials, and a seed. Runs in a child. */
final class EffectsWorker {
    static final String SEPARATOR = " ;; ";
    static final String NOT_PROBED = "not probed: ";
    private static final String PRIVILEGED = "privileged";

    private final Map<String, Form> forms = Examples.forms();
    private final Examples examples = new Examples(EffectsProbe.MARKING.length, OperandMemory.ABSOLUTE);
    private final Exemptions exemptions = Exemptions.read();
    private final Set<String> features = new HashSet<>(ProbeMachine.features());
    private final EffectsProbe probe = new EffectsProbe(ProbeMachine.open(ProbeMachine.Faults.CATCH), exemptions);

    private EffectsWorker() {}

    /** Answers with what is wrong with the row. */
    public static void main(String[] arguments) {
        EffectsWorker worker = new EffectsWorker();
        ProbeWorker.serve(worker::answer);
    }

    private String answer(String item) {
        String[] words = item.split(" ");
        Form form = forms.get(words[0]);
        Optional<String> reason = reason(form);
        if (reason.isPresent()) {
            return NOT_PROBED + reason.get();
        }
        List<Example> all = examples.of(form);
        if (all.isEmpty()) {
            return "no example";
        }
        try {
            return String.join(SEPARATOR, probe.faults(all, Integer.parseInt(words[1]), Long.parseLong(words[2])));
        } catch (RuntimeException e) {
            return "failed with " + e + " at " + e.getStackTrace()[0] + e.getStackTrace()[1] + e.getStackTrace()[2];
        }
    }

    private Optional<String> reason(Form form) {
        if (Examples.isPrivileged(form)) {
            return Optional.of(PRIVILEGED);
        }
        List<String> missing = form.features().stream()
                .filter(feature -> !features.contains(feature))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("no " + String.join(" ", missing));
        }
        return exemptions.reason("skip", form, "");
    }
}
