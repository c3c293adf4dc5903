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
    static List<Form> nearest(List<Form> forms, Instruction instruction) {
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
        return nearest;
    }

    /** What is wrong, with the widths of the operands where those are the cause. */
    static String headline(Instruction instruction, boolean isOfWidths) {
        if (instruction.operands().isEmpty()) {
            return "no form of `" + instruction.mnemonic() + "` goes without operands";
        }
        String headline = "no form of `" + instruction.mnemonic() + "` takes `" + instruction.operandText() + "`";
        List<String> widths = new ArrayList<>();
        for (Operand operand : instruction.operands()) {
            int bits = operand instanceof Register register
                    ? register.bits()
                    : operand instanceof Memory memory ? memory.bits() : 0;
            if (bits > 0) {
                widths.add(Integer.toString(bits));
            }
        }
        boolean isTold = isOfWidths && widths.size() == 2 && !widths.get(0).equals(widths.get(1));
        return isTold
                ? headline + ": the operands are " + widths.get(0) + " and " + widths.get(1) + " bits wide"
                : headline;
    }

    /** The forms that come closest, in a sentence. */
    static String facts(List<Form> known, Instruction instruction) {
        List<Form> nearest = nearest(known, instruction);
        List<String> syntaxes = new ArrayList<>(new LinkedHashSet<>(
                nearest.stream().map(form -> "`" + form.syntax() + "`").toList()));
        int more = syntaxes.size() - MOST;
        if (more > 0) {
            syntaxes = new ArrayList<>(syntaxes.subList(0, MOST));
            syntaxes.add(more + " more");
        }
        boolean isOne = syntaxes.size() == 1;
        boolean isOfDestination = !instruction.operands().isEmpty()
                && instruction.operands().get(0) instanceof Register
                && nearest.get(0).operands().size() == instruction.operands().size()
                && accepts(nearest.get(0), instruction, 0);
        String which = isOfDestination
                ? (isOne ? "form" : "forms") + " with a "
                        + ((Register) instruction.operands().get(0)).bits() + "-bit destination: "
                : isOne ? "its only form is " : "its forms are ";
        return which + join(syntaxes);
    }

    private static String join(List<String> words) {
        int last = words.size() - 1;
        if (last < 2) {
            return String.join(" and ", words);
        }
        return String.join(", ", words.subList(0, last)) + ", and " + words.get(last);
    }

    private static boolean accepts(Form form, Instruction instruction, int index) {
        return form.operands().get(index).kind().accepts(instruction.operands().get(index));
    }

    /** Other names of an operand's register with which there would be a form. */
    static List<Register> otherNames(List<Form> known, Instruction instruction, int index) {
        List<Register> fitting = new ArrayList<>();
        if (instruction.operands().get(index) instanceof Register register) {
            for (Register name : Registers.views(register)) {
                List<Operand> operands = new ArrayList<>(instruction.operands());
                operands.set(index, name);
                Instruction mended = instruction.withOperands(operands);
                if (!name.high() && known.stream().anyMatch(form -> isTaken(form, mended))) {
                    fitting.add(name);
                }
            }
        }
        return fitting;
    }

    private static boolean isTaken(Form form, Instruction instruction) {
        return FormMatcher.takes(form, instruction)
                && FormMatcher.takesPrefixes(form, instruction)
                && FormMatcher.takesDecorations(form, instruction);
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
