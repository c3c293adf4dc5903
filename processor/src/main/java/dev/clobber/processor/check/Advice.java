package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.stream.Collectors;

/** What several rules say in the same words. */
public final class Advice {
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private Advice() {}

    /** The mend of a warning, and how to silence it. */
    public static String orSilence(String mend, RuleId rule) {
        return mend + ", or " + silence(rule);
    }

    /** How to silence a warning that has no mend. */
    public static String silence(RuleId rule) {
        return "keep it and add @SuppressWarnings(\"" + rule.suppression() + "\")";
    }

    /** {@code {"rcx", "r11"}}. */
    public static String array(List<String> names) {
        return names.stream().map(Advice::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    /** {@code "rcx"}. */
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    /** {@code third}, of an index from 0 to 5. */
    static String ordinal(int index) {
        return ORDINALS.get(index);
    }

    /** {@code "a two-argument system call takes rdi and rsi"}, for as many arguments as a method has parameters. */
    static String argumentRegisters(ResolvedMethod method) {
        int count = method.parameters().size();
        List<Register> all = method.convention().arguments();
        if (count == 0 || count > all.size()) {
            return "a system call takes its arguments in " + Words.and(names(all));
        }
        return "a " + NUMBERS.get(count) + "-argument system call takes " + Words.and(names(all.subList(0, count)));
    }

    /** The names of registers. */
    static List<String> names(List<Register> registers) {
        return registers.stream().map(Register::name).toList();
    }
}
