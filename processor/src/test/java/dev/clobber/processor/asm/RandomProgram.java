package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded assembly text that GNU as understands too: functions, labels, branches near and far, alignment, frame directives. */
final class RandomProgram {
    private static final List<String> BRANCHES = List.of("jmp", "je", "jne", "jb", "jg", "jnle", "jz", "jo");
    private static final List<String> SAVED = List.of("rbx", "rbp", "r12", "r13", "r14", "r15");
    private static final List<String> FILLERS = Samples.ofGnuAs(6).stream()
            .filter(text -> !text.matches(".*1b|(j|call|xbegin).* x|prefetchit.*|retf.*"))
            .toList();

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> labels = new ArrayList<>();
    private final List<String> pushed = new ArrayList<>();
    private int function;

    private RandomProgram(long seed) {
        this.random = new Random(seed);
    }

    /** A program of some functions with about so many lines each. */
    static String of(long seed, int functions, int lines) {
        RandomProgram program = new RandomProgram(seed);
        for (int i = 0; i < functions; i++) {
            program.function(lines);
        }
        return program.text.toString();
    }

    private void function(int lines) {
        function++;
        labels.clear();
        for (int i = 0; i < 1 + lines / 12; i++) {
            labels.add(".L" + function + "_" + i);
        }
        if (random.nextInt(3) == 0) {
            line(".p2align " + random.nextInt(6));
        }
        if (random.nextBoolean()) {
            line(".globl f" + function);
            line(".type f" + function + ", @function");
        }
        line("f" + function + ":");
        line(".cfi_startproc");
        int placed = 0;
        for (int i = 0; i < lines; i++) {
            if (i * labels.size() / lines >= placed && placed < labels.size()) {
                line(labels.get(placed++) + ":" + (random.nextBoolean() ? " # a label" : ""));
            }
            statement();
        }
        labels.subList(placed, labels.size()).forEach(label -> line(label + ":"));
        while (!pushed.isEmpty()) {
            pop();
        }
        line("9:");
        line("ret");
        line(".cfi_endproc");
        line(".size f" + function + ", .-f" + function);
    }

    private void statement() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> line(pick(BRANCHES) + " " + pick(labels));
            case 3 -> line(pick(BRANCHES) + (random.nextInt(4) > 0 ? " 1f; 1:" : " 9f"));
            case 4 -> line("1: " + pick(FILLERS) + "; " + pick(BRANCHES) + " 1b");
            case 5 -> push();
            case 6 ->
                line(
                        random.nextInt(6) == 0
                                ? ".p2align " + random.nextInt(7)
                                : "lea rsi, [rip + " + pick(labels) + "]");
            case 7 ->
                line(pick(
                        List.of("call outside", "jmp outside", "jnz outside", "mov eax, dword ptr [rip + data - 4]")));
            case 8 -> line("lock xadd dword ptr [rbx+8*rcx], eax");
            default -> line(pick(FILLERS));
        }
    }

    private void push() {
        if (pushed.size() == SAVED.size() || !pushed.isEmpty() && random.nextBoolean()) {
            pop();
            return;
        }
        String register = SAVED.get(pushed.size());
        pushed.add(register);
        line("push " + register);
        line(".cfi_adjust_cfa_offset 8");
        line(
                random.nextBoolean()
                        ? ".cfi_rel_offset " + register + ", 0"
                        : ".cfi_offset " + register + ", " + -8 * (pushed.size() + 1));
    }

    private void pop() {
        if (pushed.isEmpty()) {
            return;
        }
        String register = pushed.remove(pushed.size() - 1);
        line("pop " + register);
        line(random.nextBoolean() ? ".cfi_adjust_cfa_offset -8" : ".cfi_def_cfa_offset " + 8 * (pushed.size() + 1));
        line(".cfi_restore " + register);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
