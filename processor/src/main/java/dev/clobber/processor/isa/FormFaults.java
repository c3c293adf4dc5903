package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Says why an instruction follows no row, and at which operand. */
final class FormFaults {
    private FormFaults() {}

    /** At the first operand that no form takes, or whose constant none holds; else at the instruction. */
    static FormFault of(List<Form> known, Instruction instruction) {
        Reason reason = reason(known, instruction);
        return new FormFault(reason.text(), known, instruction, reason.cause(), operand(known, instruction));
    }

    private static int operand(List<Form> known, Instruction instruction) {
        boolean countFits = false;
        for (Form form : known) {
            countFits |= form.operands().size() == instruction.operands().size();
        }
        for (int i = 0; countFits && i < instruction.operands().size(); i++) {
            boolean taken = false;
            for (Form form : known) {
                taken |= takesOperand(form, instruction, i);
            }
            if (!taken) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a form takes an operand, and those before it. */
    private static boolean takesOperand(Form form, Instruction instruction, int last) {
        if (form.operands().size() != instruction.operands().size()) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (!form.operands().get(i).kind().accepts(instruction.operands().get(i))) {
                return false;
            }
        }
        return FormMatcher.isHeld(form, instruction, last);
    }

    private record Reason(FormFault.Cause cause, String text) {}

    /** Which of the conditions no form meets, the first of them. */
    private static Reason reason(List<Form> known, Instruction instruction) {
        List<Form> typed = filter(known, instruction, FormMatcher::takes);
        if (typed.isEmpty()) {
            Optional<String> fault = filter(known, instruction, FormMatcher::takesKinds).stream()
                    .flatMap(form -> OperandRules.fault(form, instruction).stream())
                    .findFirst();
            if (fault.isPresent()) {
                return new Reason(FormFault.Cause.OTHER, fault.get());
            }
            return new Reason(
                    FormFault.Cause.OPERANDS,
                    FormHints.headline(instruction, false) + "; its forms are "
                            + FormHints.list(FormHints.nearest(known, instruction)));
        }
        List<Form> prefixed = filter(typed, instruction, FormMatcher::takesPrefixes);
        if (prefixed.isEmpty()) {
            return new Reason(
                    FormFault.Cause.PREFIX, "`" + instruction + "`: the instruction does not take this prefix");
        }
        List<Form> decorated = filter(prefixed, instruction, FormMatcher::takesDecorations);
        if (decorated.isEmpty()) {
            return new Reason(FormFault.Cause.OTHER, DecorationHints.reason(prefixed, instruction));
        }
        return new Reason(
                FormFault.Cause.OTHER,
                "the constant of `" + instruction + "` does not fit; its forms are " + FormHints.list(decorated));
    }

    private static List<Form> filter(
            List<Form> forms, Instruction instruction, BiPredicate<Form, Instruction> condition) {
        return forms.stream().filter(form -> condition.test(form, instruction)).toList();
    }
}
