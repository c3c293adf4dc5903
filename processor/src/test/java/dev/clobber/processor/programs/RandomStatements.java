package dev.clobber.processor.programs;

import dev.clobber.processor.programs.Scope.ArrayName;
import dev.clobber.processor.programs.Scope.Callee;
import dev.clobber.processor.programs.Scope.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Statements of a random method. */
final class RandomStatements {
    private static final int DEEPEST = 4;
    private static final int COST = 12;

    private final SplittableRandom random;
    private final Scope scope;
    private final Budget budget;
    private final Lines lines;
    private final Optional<Type> result;
    private final RandomExpression expressions;
    private final RandomJumps jumps;

    /** Labels of the loops around, and whether {@code break} and {@code continue} go to the innermost of them. */
    private final List<String> loops = new ArrayList<>();

    private int names;
    private int depth;

    RandomStatements(SplittableRandom random, Scope scope, Budget budget, Lines lines, Optional<Type> result) {
        this.random = random;
        this.scope = scope;
        this.budget = budget;
        this.lines = lines;
        this.result = result;
        this.expressions = new RandomExpression(random, scope, budget);
        this.jumps = new RandomJumps(random, scope, budget, lines, loops, this);
    }

    RandomExpression expressions() {
        return expressions;
    }

    /** How deep an expression is nested. */
    int depth() {
        return random.nextInt(4);
    }

    /** Some statements. */
    void some(int count) {
        for (int i = 0; i < count && budget.allows(COST); i++) {
            budget.spend(COST);
            if (depth < DEEPEST && random.nextInt(3) == 0) {
                nested();
            } else {
                simple();
            }
        }
    }

    private void simple() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> declaration();
            case 3, 4, 5 -> assignment();
            case 6 -> step();
            case 7, 8, 9 -> store();
            case 10 -> lines.add("h = mix(h, " + number() + ");");
            case 11 -> call();
            case 12 -> print();
            case 13 -> leave();
            case 14 -> array();
            default -> assignment();
        }
    }

    private void nested() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> branch();
            case 3, 4 -> jumps.counted();
            case 5 -> jumps.whileLoop();
            case 6 -> jumps.doLoop();
            case 7 -> jumps.oldSwitch();
            case 8 -> jumps.arrowSwitch();
            case 9 -> twoWays();
            case 10 -> labelled();
            default -> block();
        }
    }

    /** A number of any type. */
    String number() {
        return expressions.of(expressions.any(Type.NUMBERS), depth());
    }

    private Type type() {
        return expressions.any(List.of(Type.values()));
    }

    /** A name that nobody has. */
    String fresh(String prefix) {
        return prefix + names++;
    }

    private void declaration() {
        Type type = type();
        String name = fresh("v");
        switch (random.nextInt(8)) {
            case 0 -> {
                String second = fresh("v");
                lines.add(type + " " + name + " = " + expressions.of(type, depth()) + ", " + second + " = "
                        + expressions.of(type, depth()) + ";");
                scope.add(new Local(second, type, true));
                scope.add(new Local(name, type, true));
            }
            case 1 -> {
                lines.add("final " + type + " " + name + " = " + expressions.of(type, depth()) + ";");
                scope.add(new Local(name, type, false));
            }
            default -> {
                lines.add(type + " " + name + " = " + expressions.of(type, depth()) + ";");
                scope.add(new Local(name, type, true));
            }
        }
    }

    private Optional<Local> target() {
        return scope.local(Local::isFree);
    }

    private void assignment() {
        target().ifPresentOrElse(
                        local -> {
                            if (random.nextInt(3) == 0) {
                                lines.add(expressions.compound(local.name(), local.type(), depth()) + ";");
                            } else {
                                lines.add(local.name() + " = " + expressions.of(local.type(), depth()) + ";");
                            }
                        },
                        this::declaration);
    }

    private void step() {
        scope.local(each -> each.isFree() && each.type().isNumber())
                .ifPresentOrElse(
                        local -> lines.add(
                                random.nextBoolean()
                                        ? expressions.any(List.of("++", "--")) + local.name() + ";"
                                        : local.name() + expressions.any(List.of("++", "--")) + ";"),
                        this::declaration);
    }

    private void store() {
        scope.array(ArrayName::isFree)
                .ifPresentOrElse(
                        array -> {
                            String element = array.name() + "[" + expressions.index(array, depth()) + "]";
                            switch (random.nextInt(5)) {
                                case 0, 1 -> lines.add(expressions.compound(element, array.type(), depth()) + ";");
                                case 2 ->
                                    lines.add(
                                            array.type() == Type.BOOLEAN
                                                    ? element + " = " + expressions.condition(depth()) + ";"
                                                    : element + expressions.any(List.of("++", "--")) + ";");
                                default -> lines.add(element + " = " + expressions.of(array.type(), depth()) + ";");
                            }
                        },
                        this::assignment);
    }

    private void call() {
        List<Callee> callees = scope.callees.stream()
                .filter(each -> budget.allows(each.cost())
                        && (scope.hasOs || !each.parameters().contains("Os")))
                .toList();
        if (callees.isEmpty()) {
            assignment();
        } else {
            expressions.call(expressions.any(callees), depth()).ifPresent(call -> lines.add(call + ";"));
        }
    }

    private void print() {
        if (scope.hasOs && budget.allows(200)) {
            budget.spend(200);
            lines.add("print(os, " + number() + ");");
        }
    }

    /** A jump out of here, on a condition: what stands behind could not be reached otherwise. */
    private void leave() {
        List<String> ways = new ArrayList<>();
        if (!loops.isEmpty()) {
            String label = expressions.any(loops);
            String kind = label.startsWith("block") || random.nextBoolean() ? "break" : "continue";
            ways.add(kind + " " + label + ";");
            String innermost = loops.get(loops.size() - 1);
            if (innermost.startsWith("loop")) {
                ways.add("break;");
                ways.add("continue;");
            }
        }
        if (random.nextInt(6) == 0) {
            ways.add(result.map(type -> "return " + expressions.of(type, depth()) + ";")
                    .orElse("return;"));
        }
        if (!ways.isEmpty()) {
            lines.add("if (" + expressions.condition(depth()) + ") " + expressions.any(ways));
        }
    }

    /** Memory is for the whole method, so no loop makes it. */
    private void array() {
        if (!budget.isOnce()) {
            store();
            return;
        }
        Type type = random.nextInt(3) == 0 ? type() : Type.BYTE;
        String name = fresh("a");
        String start = type + "[] " + name + " = ";
        switch (random.nextInt(6)) {
            case 0 -> {
                List<String> elements = new ArrayList<>();
                int count = 1 + random.nextInt(9);
                for (int i = 0; i < count; i++) {
                    elements.add(expressions.of(type, random.nextInt(3)));
                }
                lines.add(start + "{" + String.join(", ", elements) + "};");
                scope.add(new ArrayName(name, type, count, true));
            }
            case 1 -> {
                lines.add(start + literals(type) + ";");
                scope.add(new ArrayName(name, type, 4, random.nextBoolean()));
            }
            case 2 -> {
                boolean written = random.nextInt(3) == 0;
                lines.add("byte[] " + name + " = TEXT.getBytes();");
                scope.add(new ArrayName(name, Type.BYTE, RandomProgram.TEXT_LENGTH, written));
            }
            default -> {
                int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(40);
                lines.add(start + "new " + type + "[" + count + "];");
                scope.add(new ArrayName(name, type, count, true));
            }
        }
    }

    private String literals(Type type) {
        return switch (type) {
            case BOOLEAN -> "{true, false, false, true}";
            case CHAR -> "{'a', '\\n', '\\uffff', 0}";
            case LONG -> "{1L, -1L, Long.MIN_VALUE, 0x123456789aL}";
            case INT -> "{-1, 0x12345678, 3, Integer.MIN_VALUE}";
            default -> "{1, -128, 127, 'x'}";
        };
    }

    /** A block of statements, whose names end with it. */
    void body(int count) {
        int[] mark = scope.mark();
        depth++;
        some(count);
        depth--;
        scope.backTo(mark);
    }

    /** How many turns or statements. */
    int few() {
        return 1 + random.nextInt(3);
    }

    private void block() {
        lines.add("{");
        body(few());
        lines.add("}");
    }

    private void labelled() {
        String label = fresh("block");
        lines.add(label + ": {");
        loops.add(label);
        body(few());
        loops.remove(loops.size() - 1);
        lines.add("}");
    }

    private void branch() {
        lines.add("if (" + expressions.condition(depth()) + ") {");
        body(few());
        while (random.nextInt(4) == 0) {
            lines.add("} else if (" + expressions.condition(depth()) + ") {");
            body(few());
        }
        if (random.nextBoolean()) {
            lines.add("} else {");
            body(few());
        }
        lines.add("}");
    }

    /** A variable that gets its value later, on each way. */
    private void twoWays() {
        Type type = type();
        String name = fresh("v");
        lines.add((random.nextBoolean() ? "final " : "") + type + " " + name + ";");
        lines.add("if (" + expressions.condition(depth()) + ") {");
        body(few());
        lines.add(name + " = " + expressions.of(type, depth()) + ";");
        lines.add("} else {");
        lines.add(name + " = " + expressions.of(type, depth()) + ";");
        lines.add("}");
        scope.add(new Local(name, type, false));
    }
}
