package dev.clobber.processor.programs;

import dev.clobber.processor.programs.Scope.Local;
import java.util.List;
import java.util.SplittableRandom;

/** Loops and switches of a random method. */
final class RandomJumps {
    private final SplittableRandom random;
    private final Scope scope;
    private final Budget budget;
    private final Lines lines;
    private final List<String> loops;
    private final RandomStatements statements;

    /**
     * Makes them.
     *
     * @param loops receives the labels around
     * @param statements makes what is within
     */
    RandomJumps(
            SplittableRandom random,
            Scope scope,
            Budget budget,
            Lines lines,
            List<String> loops,
            RandomStatements statements) {
        this.random = random;
        this.scope = scope;
        this.budget = budget;
        this.lines = lines;
        this.loops = loops;
        this.statements = statements;
    }

    private void loop(String head, int turns, Runnable first, String end) {
        String label = statements.fresh("loop");
        lines.add(label + ": " + head + " {");
        loops.add(label);
        budget.enter(turns);
        first.run();
        statements.body(statements.few());
        budget.leave(turns);
        loops.remove(loops.size() - 1);
        lines.add(end);
    }

    void counted() {
        int turns = 1 + random.nextInt(random.nextInt(6) == 0 ? 40 : 7);
        Type type =
                statements.expressions().any(List.of(Type.INT, Type.INT, Type.LONG, Type.BYTE, Type.CHAR, Type.SHORT));
        String i = statements.fresh("i");
        int[] mark = scope.mark();
        scope.add(new Local(i, type, false));
        String head = switch (random.nextInt(4)) {
            case 0 -> "for (" + type + " " + i + " = " + turns + "; " + i + " > 0; " + i + "--)";
            case 1 -> "for (" + type + " " + i + " = 0; " + i + " != " + turns + "; ++" + i + ")";
            case 2 -> "for (" + type + " " + i + " = 3; " + i + " < " + (3 + 2 * turns) + "; " + i + " += 2)";
            default -> "for (" + type + " " + i + " = 0; " + i + " < " + turns + "; " + i + "++)";
        };
        loop(head, turns, () -> {}, "}");
        scope.backTo(mark);
    }

    void whileLoop() {
        int turns = statements.few();
        String k = statements.fresh("k");
        lines.add("int " + k + " = " + turns + ";");
        scope.add(new Local(k, Type.INT, false));
        switch (random.nextInt(3)) {
            case 0 -> loop("while (" + k + "-- > 0)", turns, () -> {}, "}");
            case 1 -> loop("while (true)", turns, () -> lines.add("if (--" + k + " < 0) break;"), "}");
            default ->
                loop(
                        "while (" + k + " > 0 && " + statements.expressions().condition(statements.depth()) + ")",
                        turns,
                        () -> lines.add(k + "--;"),
                        "}");
        }
    }

    void doLoop() {
        int turns = statements.few();
        String k = statements.fresh("k");
        lines.add("long " + k + " = " + turns + ";");
        scope.add(new Local(k, Type.LONG, false));
        budget.enter(turns);
        String more = random.nextInt(3) == 0 ? " & " + statements.expressions().condition(statements.depth()) : "";
        budget.leave(turns);
        loop("do", turns, () -> {}, "} while (--" + k + " > 0" + more + ");");
    }

    void oldSwitch() {
        String label = statements.fresh("block");
        lines.add(label + ": switch (" + selector() + ") {");
        loops.add(label);
        int cases = 1 + random.nextInt(5);
        int fallback = random.nextInt(cases + 1);
        int step = random.nextInt(4) == 0 ? 23 : 1;
        int[] mark = scope.mark();
        for (int i = 0; i < cases; i++) {
            if (i == fallback) {
                lines.add("default: {");
                arm();
            }
            lines.add("case " + (i * step - 1) + ": {");
            arm();
        }
        loops.remove(loops.size() - 1);
        scope.backTo(mark);
        lines.add("}");
    }

    private void arm() {
        statements.body(random.nextInt(3));
        lines.add(random.nextInt(3) == 0 ? "}" : "} break;");
    }

    void arrowSwitch() {
        lines.add("switch (" + selector() + ") {");
        int cases = 1 + random.nextInt(4);
        for (int i = 0; i < cases; i++) {
            lines.add("case " + (3 * i - 2) + ", " + (3 * i - 1) + " -> {");
            statements.body(statements.few());
            lines.add("}");
        }
        if (random.nextBoolean()) {
            lines.add("default -> {");
            statements.body(statements.few());
            lines.add("}");
        }
        lines.add("}");
    }

    private String selector() {
        return switch (random.nextInt(3)) {
            case 0 -> "(byte) " + statements.expressions().integer(statements.depth());
            case 1 -> "(int) " + statements.expressions().integer(statements.depth());
            default -> "(" + statements.expressions().promotable(statements.depth()) + " & 7) - 1";
        };
    }
}
