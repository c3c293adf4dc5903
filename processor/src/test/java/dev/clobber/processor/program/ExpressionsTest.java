package dev.clobber.processor.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an operator makes of the edges of its types, held against the JVM. */
class ExpressionsTest {
    private static final List<String> TYPES = List.of("byte", "short", "char", "int", "long");
    private static final List<String> BINARY = List.of("+", "-", "*", "/", "%", "&", "|", "^");
    private static final List<String> SHIFTS = List.of("<<", ">>", ">>>");
    private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");

    @TestFactory
    List<DynamicTest> operators() {
        Map<String, String> methods = new TreeMap<>();
        for (String left : TYPES) {
            for (String right : TYPES) {
                both(methods, left, right);
            }
            one(methods, left);
        }
        booleans(methods);
        return Comparison.tests("operators", methods);
    }

    private static void both(Map<String, String> methods, String left, String right) {
        String parameters = "(" + left + " a, " + right + " b)";
        String wide = left.equals("long") || right.equals("long") ? "long" : "int";
        String name = left + right;
        int number = 0;
        for (String operator : BINARY) {
            methods.put(name + number++, wide + " NAME" + parameters + " { return a " + operator + " b; }");
            methods.put(name + number++, left + " NAME" + parameters + " { a " + operator + "= b; return a; }");
        }
        for (String operator : SHIFTS) {
            String promoted = left.equals("long") ? "long" : "int";
            methods.put(name + number++, promoted + " NAME" + parameters + " { return a " + operator + " b; }");
            methods.put(name + number++, left + " NAME" + parameters + " { a " + operator + "= b; return a; }");
        }
        for (String relation : RELATIONS) {
            methods.put(name + number++, "boolean NAME" + parameters + " { return a " + relation + " b; }");
            methods.put(
                    name + number++, "int NAME" + parameters + " { if (a " + relation + " b) return 7; return 9; }");
        }
        methods.put(name + number++, left + " NAME" + parameters + " { return (" + left + ") b; }");
        methods.put(name + number++, wide + " NAME" + parameters + " { return a > 0 ? a : b; }");
        methods.put(name + number++, left + " NAME" + parameters + " { a = (" + left + ") b; return a; }");
    }

    private static void one(Map<String, String> methods, String type) {
        String wide = type.equals("long") ? "long" : "int";
        String parameters = "(" + type + " a)";
        int number = 0;
        for (String operator : List.of("-", "+", "~")) {
            methods.put(type + number++, wide + " NAME" + parameters + " { return " + operator + "a; }");
        }
        for (String step : List.of("++", "--")) {
            methods.put(type + number++, type + " NAME" + parameters + " { a" + step + "; return a; }");
            methods.put(type + number++, type + " NAME" + parameters + " { " + step + "a; return a; }");
            methods.put(
                    type + number++, "long NAME" + parameters + " { long b = a" + step + "; return b * 1000003 + a; }");
            methods.put(
                    type + number++, "long NAME" + parameters + " { long b = " + step + "a; return b * 1000003 + a; }");
            methods.put(
                    type + number++, "long NAME" + parameters + " { return a" + step + " + a" + step + " * 3L + a; }");
        }
        for (String constant : List.of("0", "1", "-1", "5", "127", "128", "'x'", "0x7fffffff", "Integer.MIN_VALUE")) {
            for (String operator : List.of("+", "*", "&", "<<", ">>>", "/", "-")) {
                if (!constant.equals("0") || !operator.equals("/")) {
                    methods.put(
                            type + number++,
                            wide + " NAME" + parameters + " { return a " + operator + " " + constant + "; }");
                }
            }
            methods.put(type + number++, wide + " NAME" + parameters + " { return " + constant + " - a; }");
            methods.put(type + number++, "boolean NAME" + parameters + " { return " + constant + " < a; }");
        }
    }

    private static void booleans(Map<String, String> methods) {
        int number = 0;
        for (String operator : List.of("&", "|", "^", "&&", "||", "==", "!=")) {
            methods.put("boolean" + number++, "boolean NAME(boolean a, boolean b) { return a " + operator + " b; }");
            methods.put(
                    "boolean" + number++, "int NAME(boolean a, boolean b) { return a " + operator + " !b ? 3 : 4; }");
            methods.put(
                    "boolean" + number++,
                    "int NAME(boolean a, boolean b) { int n = 0; if (!(a " + operator
                            + " (b & n++ == 0))) n += 10; return n; }");
        }
        for (String operator : List.of("&", "|", "^")) {
            methods.put(
                    "boolean" + number++, "boolean NAME(boolean a, boolean b) { a " + operator + "= b; return a; }");
        }
        methods.put("boolean" + number++, "boolean NAME(boolean a) { return !a; }");
        methods.put("boolean" + number++, "boolean NAME(boolean a, boolean b) { return a ? !b : b; }");
        methods.put(
                "boolean" + number, "int NAME(boolean a, boolean b, int c) { if (a ? b : c > 3) return 1; return 2; }");
    }
}
