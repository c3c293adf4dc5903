package dev.clobber.processor.programs;

import dev.clobber.processor.programs.Scope.ArrayName;
import dev.clobber.processor.programs.Scope.Callee;
import dev.clobber.processor.programs.Scope.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A program of the subset of Java that becomes programs: it ends by construction, prints as it goes, and prints at last what its
 * variables and memory hold. The same number gives the same program.
 */
final class RandomProgram {
    /** The length of each array that is passed. */
    static final int ARRAY = 16;

    /** That of the constant. */
    static final int TEXT_LENGTH = 12;

    private static final int STEPS_OF_METHOD = 3000;
    private static final int STEPS_OF_START = 60_000;
    private static final int MOST_RECURSIONS = 3;

    private static final List<String> PROLOGUE = List.of(
            "static long mix(long h, long v) {",
            "h = (h ^ v) * 0x9e3779b97f4a7c15L;",
            "return h ^ h >>> 29;",
            "}",
            "static void print(Os os, long value) {",
            "byte[] text = new byte[17];",
            "for (int i = 0; i < 16; i++) {",
            "int digit = (int) (value >>> 60 - 4 * i) & 15;",
            "text[i] = (byte) (digit < 10 ? '0' + digit : 'W' + digit);",
            "}",
            "text[16] = '\\n';",
            "os.write(1, text, 17);",
            "}");

    private final SplittableRandom random;
    private final String name;
    private final Lines lines = new Lines();
    private final List<Callee> callees = new ArrayList<>();

    private RandomProgram(long seed) {
        random = new SplittableRandom(seed);
        name = name(seed);
    }

    /** The class of a number. */
    static String name(long seed) {
        return "P" + seed;
    }

    /** Its source, in the package {@code random}. */
    static String source(long seed) {
        return new RandomProgram(seed).source();
    }

    private String source() {
        lines.add("package random;");
        lines.add("import dev.clobber.Executable;");
        lines.add("final class " + name + " {");
        lines.add("static final int K0 = " + random.nextInt() + ";");
        lines.add("static final long K1 = " + random.nextLong() + "L;");
        lines.add("static final String TEXT = \"Grüße, 12\\n\";");
        PROLOGUE.forEach(lines::add);
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            method(i);
        }
        start();
        lines.add("}");
        return lines.toString();
    }

    private void method(int number) {
        Optional<Type> result = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(type());
        boolean isRecursive = random.nextInt(4) == 0;
        boolean hasOs = random.nextInt(4) == 0;
        Scope scope = new Scope(random, new ArrayList<>(callees), hasOs);
        Budget budget = new Budget(STEPS_OF_METHOD);
        List<String> types = new ArrayList<>();
        List<String> declarations = new ArrayList<>();
        if (isRecursive) {
            types.add("int");
            declarations.add("int n");
            scope.add(new Local("n", Type.INT, false));
        }
        int count = random.nextInt(random.nextInt(8) == 0 ? 8 : 4);
        for (int i = 0; i < count; i++) {
            Type type = type();
            types.add(type.toString());
            declarations.add(type + " p" + i);
            scope.add(new Local("p" + i, type, true));
        }
        if (random.nextInt(3) == 0) {
            types.add("byte[]");
            declarations.add("byte[] m");
            scope.add(new ArrayName("m", Type.BYTE, ARRAY, true));
        }
        if (hasOs) {
            int at = isRecursive ? 1 : 0;
            types.add(at, "Os");
            declarations.add(at, "Os os");
        }
        types.add("z");
        declarations.add("long z");
        String method = "f" + number;
        lines.add("static " + result.map(Type::toString).orElse("void") + " " + method + "("
                + String.join(", ", declarations) + ") {");
        lines.add("long h = " + number + ";");
        RandomStatements statements = new RandomStatements(random, scope, budget, lines, result);
        if (isRecursive) {
            lines.add("if (n <= 0) return"
                    + result.map(type -> " " + statements.expressions().of(type, 2))
                            .orElse("") + ";");
        }
        statements.some(1 + random.nextInt(3));
        if (isRecursive) {
            recursion(new Callee(method, result, types, true, 0), statements, scope);
        }
        statements.some(random.nextInt(3));
        result.ifPresent(type -> lines.add("return " + last(type, statements) + ";"));
        lines.add("}");
        long cost = budget.spent() + 10;
        // Two calls of itself, three deep.
        callees.add(new Callee(
                method, result, List.copyOf(types), isRecursive, isRecursive ? cost << MOST_RECURSIONS + 1 : cost));
    }

    private String last(Type type, RandomStatements statements) {
        return switch (type) {
            case BOOLEAN -> statements.expressions().condition(2) + " ^ (h & 1) == 0";
            case LONG -> "h ^ " + statements.number();
            default -> "(" + type + ") (h + " + statements.number() + ")";
        };
    }

    /** The depth falls with each call. */
    private void recursion(Callee self, RandomStatements statements, Scope scope) {
        int calls = 1 + random.nextInt(2);
        for (int i = 0; i < calls; i++) {
            statements.expressions().call(self, 2).ifPresent(call -> {
                // The first argument is how deep; its text begins behind the name.
                String down = deeper(call, self.name());
                lines.add(
                        self.result().filter(Type::isNumber).isPresent()
                                ? "h = mix(h, " + down + ");"
                                : self.result().isPresent() ? "if (" + down + ") h++;" : down + ";");
            });
        }
    }

    /** Puts {@code n - 1} in the place of the first argument. */
    private static String deeper(String call, String name) {
        int from = name.length() + 1;
        int depth = 0;
        int at = from;
        while (depth > 0 || call.charAt(at) != ',' && call.charAt(at) != ')') {
            depth += call.charAt(at) == '(' ? 1 : call.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return call.substring(0, from) + "n - 1" + call.substring(at);
    }

    private void start() {
        Scope scope = new Scope(random, callees, true);
        Budget budget = new Budget(STEPS_OF_START);
        lines.add("@Executable(\"" + name + "\")");
        lines.add("static void start(Os os) {");
        lines.add("long z = os.sched_yield();");
        lines.add("long h = 1;");
        lines.add("byte[] m = new byte[" + ARRAY + "];");
        scope.add(new ArrayName("m", Type.BYTE, ARRAY, true));
        RandomStatements statements = new RandomStatements(random, scope, budget, lines, Optional.empty());
        statements.some(2 + random.nextInt(8));
        for (Local local : scope.locals()) {
            lines.add("h = mix(h, " + local.name() + (local.type() == Type.BOOLEAN ? " ? 1 : 0" : "") + ");");
        }
        for (ArrayName array : scope.arrays()) {
            lines.add("for (int i = 0; i < " + array.name() + ".length; i++) {");
            lines.add("h = mix(h, " + array.name() + "[i]" + (array.type() == Type.BOOLEAN ? " ? 1 : 0" : "") + ");");
            lines.add("}");
        }
        lines.add("print(os, h);");
        lines.add("os.exit_group((int) h & 63);");
        lines.add("}");
    }

    private Type type() {
        return Type.values()[random.nextInt(Type.values().length)];
    }
}
