package dev.clobber.processor.programs;

import dev.clobber.processor.programs.Scope.ArrayName;
import dev.clobber.processor.programs.Scope.Callee;
import dev.clobber.processor.programs.Scope.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Expressions of a random program, each on one line, for exceptions are told by their lines. */
final class RandomExpression {
    private static final List<String> INTS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "-2",
            "7",
            "8",
            "10",
            "31",
            "32",
            "33",
            "63",
            "100",
            "127",
            "128",
            "-128",
            "-129",
            "255",
            "256",
            "32767",
            "-32768",
            "65535",
            "65536",
            "0x12345678",
            "0x7fffffff",
            "-2147483648",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE",
            "'a'",
            "'\\n'",
            "'\\uffff'",
            "K0",
            "TEXT.length()");
    private static final List<String> LONGS = List.of(
            "0L",
            "1L",
            "-1L",
            "2L",
            "10L",
            "255L",
            "0x7fffffffL",
            "0x80000000L",
            "0xffffffffL",
            "0x100000000L",
            "-2147483648L",
            "-2147483649L",
            "Long.MAX_VALUE",
            "Long.MIN_VALUE",
            "0x123456789abcdefL",
            "1000000007L",
            "K1");
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "&", "|", "^");
    private static final List<String> SHIFTS = List.of("<<", ">>", ">>>");
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> LOGIC = List.of("&&", "||", "&", "|", "^", "==", "!=");

    /** One division in so many may be by zero, one index in so many may be out of bounds. */
    private static final int RISK = 15;

    private final SplittableRandom random;
    private final Scope scope;
    private final Budget budget;

    RandomExpression(SplittableRandom random, Scope scope, Budget budget) {
        this.random = random;
        this.scope = scope;
        this.budget = budget;
    }

    /** What can be assigned to a variable of a type, without a cast around it. */
    String of(Type type, int depth) {
        return switch (type) {
            case BOOLEAN -> condition(depth);
            case INT -> random.nextInt(6) == 0 ? narrow(depth) : integer(depth);
            case LONG -> random.nextInt(6) == 0 ? promotable(depth) : wide(depth);
            default -> exactly(type, depth);
        };
    }

    /** A value of a narrow type. */
    private String exactly(Type type, int depth) {
        Optional<Local> local = scope.local(each -> each.type() == type);
        if (local.isPresent() && random.nextInt(3) == 0) {
            return step(local.get(), depth);
        }
        return "(" + type + ") " + (random.nextInt(4) == 0 ? wide(depth - 1) : integer(depth - 1));
    }

    private String narrow(int depth) {
        return exactly(any(List.of(Type.BYTE, Type.SHORT, Type.CHAR)), depth);
    }

    /** A value that operators take for an int: an int or narrower. */
    String promotable(int depth) {
        return random.nextInt(4) == 0 ? parenthesised(narrow(depth)) : integer(depth);
    }

    private String number(int depth) {
        return random.nextInt(3) == 0 ? wide(depth) : promotable(depth);
    }

    private static String parenthesised(String text) {
        return text.startsWith("(") && text.contains(") ") ? "(" + text + ")" : text;
    }

    /** A value of type int. */
    String integer(int depth) {
        if (depth <= 0) {
            return leaf(Type.INT, INTS);
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 ->
                "(" + promotable(depth - 1) + " " + any(ARITHMETIC) + " " + promotable(depth - 1) + ")";
            case 5 ->
                "(" + promotable(depth - 1) + any(List.of(" / ", " % ")) + divisor(promotable(depth - 1), "") + ")";
            case 6, 7 -> "(" + promotable(depth - 1) + " " + any(SHIFTS) + " " + number(depth - 1) + ")";
            case 8 -> any(List.of("-", "~", "+")) + "(" + promotable(depth - 1) + ")";
            case 9 -> "(" + condition(depth - 1) + " ? " + integer(depth - 1) + " : " + integer(depth - 1) + ")";
            case 10 -> "(int) " + wide(depth - 1);
            case 11 -> choice(depth, Type.INT);
            case 12, 13 -> call(Type.INT, depth).orElseGet(() -> leaf(Type.INT, INTS));
            case 14 -> changed(Type.INT, depth).orElseGet(() -> leaf(Type.INT, INTS));
            case 15 -> promotedElement(depth);
            case 16 -> "(+(" + narrow(depth - 1) + "))";
            default -> leaf(Type.INT, INTS);
        };
    }

    /** A value of type long. */
    String wide(int depth) {
        if (depth <= 0) {
            return leaf(Type.LONG, LONGS);
        }
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 -> "(" + wide(depth - 1) + " " + any(ARITHMETIC) + " " + number(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + " " + any(ARITHMETIC) + " " + wide(depth - 1) + ")";
            case 5 -> "(" + number(depth - 1) + any(List.of(" / ", " % ")) + divisor(wide(depth - 1), "L") + ")";
            case 6, 7 -> "(" + wide(depth - 1) + " " + any(SHIFTS) + " " + number(depth - 1) + ")";
            case 8 -> any(List.of("-", "~")) + "(" + wide(depth - 1) + ")";
            case 9 -> "(" + condition(depth - 1) + " ? " + wide(depth - 1) + " : " + number(depth - 1) + ")";
            case 10 -> "(long) " + parenthesised(promotable(depth - 1));
            case 11 -> choice(depth, Type.LONG);
            case 12, 13 -> call(Type.LONG, depth).orElseGet(() -> leaf(Type.LONG, LONGS));
            case 14 -> changed(Type.LONG, depth).orElseGet(() -> leaf(Type.LONG, LONGS));
            case 15 -> element(Type.LONG, depth).orElseGet(() -> leaf(Type.LONG, LONGS));
            default -> leaf(Type.LONG, LONGS);
        };
    }

    String condition(int depth) {
        if (depth <= 0) {
            return scope.local(each -> each.type() == Type.BOOLEAN)
                    .map(Local::name)
                    .orElseGet(() -> "(" + leaf(Type.INT, INTS) + " < " + leaf(Type.INT, INTS) + ")");
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> "(" + number(depth - 1) + " " + any(RELATIONS) + " " + number(depth - 1) + ")";
            case 5, 6, 7 -> "(" + condition(depth - 1) + " " + any(LOGIC) + " " + condition(depth - 1) + ")";
            case 8 -> "!" + condition(0);
            case 9 -> "(" + condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
            case 10 -> call(Type.BOOLEAN, depth).orElseGet(() -> condition(depth - 1));
            case 11 -> changed(Type.BOOLEAN, depth).orElseGet(() -> condition(depth - 1));
            case 12 ->
                "((" + promotable(depth - 1) + " & " + (1 << random.nextInt(9)) + ") " + any(List.of("==", "!="))
                        + " 0)";
            default -> element(Type.BOOLEAN, depth).orElseGet(() -> condition(depth - 1));
        };
    }

    private String leaf(Type type, List<String> literals) {
        Optional<Local> local = scope.local(each -> each.type() == type);
        if (local.isPresent() && random.nextInt(3) != 0) {
            return local.get().name();
        }
        String literal = any(literals);
        if (random.nextInt(4) == 0) {
            literal = type == Type.INT ? Integer.toString(random.nextInt(-300, 300)) : random.nextLong() + "L";
        }
        if (random.nextInt(3) == 0 && (type == Type.INT || type == Type.LONG)) {
            // A zero that nobody can know, or all would be computed when the program is compiled.
            return "(" + literal + (type == Type.INT ? " + (int) z)" : " + z)");
        }
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }

    /** Not zero, mostly. */
    private String divisor(String any, String suffix) {
        return switch (random.nextInt(RISK)) {
            case 0 -> any;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 -> "(" + any + " | 1)";
            case 13 -> "(-1" + suffix + ")";
            default -> (1 + random.nextInt(random.nextBoolean() ? 17 : 100_000)) + suffix;
        };
    }

    /** A local, or one that steps by one. */
    private String step(Local local, int depth) {
        if (!local.isFree() || depth <= 0 || random.nextInt(3) != 0) {
            return local.name();
        }
        return random.nextBoolean() ? local.name() + any(List.of("++", "--")) : any(List.of("++", "--")) + local.name();
    }

    /** An assignment that is a value, of a type exactly. */
    Optional<String> changed(Type type, int depth) {
        return scope.local(each -> each.type() == type && each.isFree()).map(local -> switch (random.nextInt(4)) {
            case 0 -> "(" + local.name() + " = " + of(type, depth - 1) + ")";
            case 1 -> type == Type.BOOLEAN ? local.name() : "(" + step(local, depth) + ")";
            default -> "(" + compound(local.name(), type, depth - 1) + ")";
        });
    }

    /** An assignment with an operator. */
    String compound(String target, Type type, int depth) {
        if (type == Type.BOOLEAN) {
            return target + any(List.of(" &= ", " |= ", " ^= ")) + condition(depth);
        }
        return switch (random.nextInt(5)) {
            case 0 -> target + " " + any(SHIFTS) + "= " + number(depth);
            case 1 ->
                target
                        + any(List.of(" /= ", " %= "))
                        + (random.nextBoolean() ? divisor(promotable(depth), "") : divisor(wide(depth), "L"));
            default -> target + " " + any(ARITHMETIC) + "= " + number(depth);
        };
    }

    /** An element of an array, if there is one. */
    Optional<String> element(Type type, int depth) {
        return scope.array(each -> each.type() == type)
                .map(array -> array.name() + "[" + index(array, depth - 1) + "]");
    }

    private String promotedElement(int depth) {
        return scope.array(each -> each.type().isPromotedToInt())
                .map(array -> random.nextInt(6) == 0
                        ? array.name() + ".length"
                        : "(" + array.name() + "[" + index(array, depth - 1) + "] + 0)")
                .orElseGet(() -> leaf(Type.INT, INTS));
    }

    /** In bounds, mostly. */
    String index(ArrayName array, int depth) {
        if (random.nextInt(RISK) == 0) {
            return promotable(depth);
        }
        int power = Integer.highestOneBit(Math.max(1, array.length()));
        return switch (array.length() == 0 ? 2 : random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(array.length()));
            case 1 -> "(" + promotable(depth) + " & " + (power - 1) + ")";
            case 2 -> "((" + promotable(depth) + ") & 0xffff) % " + array.name() + ".length";
            default -> "(int) (" + wide(depth) + " & " + (power - 1) + ")";
        };
    }

    /** A switch that is a value. */
    private String choice(int depth, Type type) {
        StringBuilder text = new StringBuilder("switch (" + promotable(depth - 1) + " & 7) { ");
        boolean arrows = random.nextBoolean();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String label = "case " + 2 * i + (random.nextInt(3) == 0 ? ", " + (2 * i + 1) : "");
            text.append(label).append(arm(arrows, of(type, depth - 2)));
        }
        return "(" + text + "default" + arm(arrows, of(type, depth - 2)) + "})";
    }

    private String arm(boolean arrow, String value) {
        if (!arrow) {
            return ": yield (" + value + "); ";
        }
        return random.nextBoolean() ? " -> " + value + "; " : " -> { yield (" + value + "); } ";
    }

    /** A call of a method with such a result, if the time is there. */
    Optional<String> call(Type type, int depth) {
        List<Callee> callees = scope.callees.stream()
                .filter(each -> each.result().equals(Optional.of(type))
                        && budget.allows(each.cost())
                        && (scope.hasOs || !each.parameters().contains("Os")))
                .toList();
        return callees.isEmpty() ? Optional.empty() : call(any(callees), depth);
    }

    /** A call, if there are arguments. */
    Optional<String> call(Callee callee, int depth) {
        List<String> arguments = new ArrayList<>();
        for (String parameter : callee.parameters()) {
            Optional<String> argument = argument(parameter, depth, callee.isRecursive() && arguments.isEmpty());
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        budget.spend(callee.cost());
        return Optional.of(callee.name() + "(" + String.join(", ", arguments) + ")");
    }

    private Optional<String> argument(String parameter, int depth, boolean isDepth) {
        if (parameter.equals("Os")) {
            return Optional.of("os");
        }
        if (parameter.equals("z")) {
            return Optional.of("z");
        }
        if (isDepth) {
            return Optional.of("(" + integer(depth - 1) + " & 3)");
        }
        if (parameter.endsWith("[]")) {
            return scope.array(each -> parameter.equals(each.type() + "[]")
                            && each.isFree()
                            && each.length() >= RandomProgram.ARRAY)
                    .map(ArrayName::name);
        }
        return Optional.of(of(Type.valueOf(parameter.toUpperCase(java.util.Locale.ROOT)), depth - 1));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
