package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks the forms that a message about an instruction without a form names. */
final class FormHints {
    private static final int MOST = 8;

    private FormHints() {}

    /** The forms that come closest: as many operands, the first one right, and then as many others as can be. */
    static String nearest(List<Form> forms, Instruction instruction) {
        int best = 0;
        List<Form> nearest = new ArrayList<>();
        for (Form form : forms) {
            int score = score(form, instruction);
            if (score > best) {
                best = score;
                nearest.clear();
            }
            if (score == best) {
                nearest.add(form);
            }
        }
        return list(nearest);
    }

    private static int score(Form form, Instruction instruction) {
        List<Operand> operands = instruction.operands();
        if (form.operands().size() != operands.size()) {
            return 0;
        }
        int score = 1;
        for (int i = 0; i < operands.size(); i++) {
            boolean right = form.operands().get(i).kind().accepts(operands.get(i));
            score += right ? (i == 0 ? operands.size() : 1) : 0;
        }
        return score;
    }

    /** Each spelling once, in the order of the table. */
    static String list(List<Form> forms) {
        Set<String> syntaxes = new LinkedHashSet<>();
        forms.forEach(form -> syntaxes.add("`" + form.syntax() + "`"));
        String shown = syntaxes.stream().limit(MOST).collect(Collectors.joining(", "));
        return syntaxes.size() > MOST ? shown + ", and " + (syntaxes.size() - MOST) + " more" : shown;
    }
}
