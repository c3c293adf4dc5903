package dev.clobber.processor.probe;

import dev.clobber.processor.isa.Example;
import dev.clobber.processor.isa.ExampleDamage;
import dev.clobber.processor.isa.Examples;
import dev.clobber.processor.isa.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Probes the effects of rows: each item is a row's place, a number of trials, and a seed. Runs in a child. */
final class EffectsWorker {
    static final String SEPARATOR = " ;; ";
    static final String NOT_PROBED = "not probed: ";
    /** A wrong row shows sooner, or else in the rounds that look for what has not been seen. */
    private static final int LESS = 2;

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
        int trials = Integer.parseInt(words[1]);
        long seed = Long.parseLong(words[2]);
        try {
            return words.length > 3
                    ? String.join(SEPARATOR, unnoticed(form, all, trials, seed))
                    : String.join(SEPARATOR, probe.faults(all, trials, seed));
        } catch (RuntimeException e) {
            return "failed with " + e + List.of(e.getStackTrace());
        }
    }

    /** The number of wrong rows made of a right one, and what is wrong with those of which nothing was found. */
    private List<String> unnoticed(Form form, List<Example> all, int trials, long seed) {
        Map<String, Form> damaged = ExampleDamage.of(form);
        List<String> unnoticed = new ArrayList<>();
        unnoticed.add(String.valueOf(damaged.size()));
        damaged.forEach((what, wrong) -> {
            List<Example> examples =
                    all.stream().map(example -> example.as(wrong)).toList();
            if (!probe.hasFault(examples, trials / LESS, seed)
                    && exemptions.reason("unnoticed", form, what).isEmpty()) {
                unnoticed.add(what);
            }
        });
        return unnoticed;
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
