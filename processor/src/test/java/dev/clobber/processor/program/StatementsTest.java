package dev.clobber.processor.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies of methods, a line each, held against the JVM on the edges of their parameters. */
class StatementsTest {
    private static final String HELPERS = """
            static int twice(int n) { return n * 2; }
            static long wide(byte b, char c, short s, boolean t) { return b * 1000L + c + s + (t ? 1 : 0); }
            static int sum(byte[] a) { int s = 0; for (byte b : a) s += b; return s; }
            static void fill(int[] a, int with) { for (int i = 0; i < a.length; i++) a[i] = with; }
            static int at(int[] a, int i) { return a[i]++; }
            static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
            static boolean even(int n) { return n == 0 || odd(n - 1); }
            static boolean odd(int n) { return n != 0 && even(n - 1); }
            static char upper(char c) { return c >= 'a' && c <= 'z' ? (char) (c - 32) : c; }
            static byte narrow(int n) { return (byte) n; }
            static int sum(int[] a, int[] b) { int s = 0; for (int i = 0; i < a.length; i++) s += a[i] * b[i]; return s; }
            static void nothing() {}
            static final int TEN = 10;
            static final long BIG = 1L << 40;
            static final String TEXT = "häß€𝄞";
            static final byte[] TABLE = {1, 2, -3, (byte) 200};
            static final int[] SQUARES = {0, 1, 4, 9, 16, 25, TEN * TEN};
            static final char[] HEX = {'0', '1', 'a', 'f'};
            static final long[] LONGS = {BIG, -1, 0};
            static final byte[] BYTES = TEXT.getBytes();
            static final boolean[] TRUTHS = {true, false, true};
            """;

    @TestFactory
    List<DynamicTest> controlFlow() {
        return tests(
                "flow",
                "int NAME(int a) { if (a > 0) return 1; else if (a == 0) return 0; return -1; }",
                "int NAME(int a) { int n = 0; while (n < 10 && a != 0) { a >>>= 1; n++; } return n; }",
                "int NAME(int a) { int n = 0; do { n++; a /= 2; } while (a != 0); return n; }",
                "int NAME(byte a) { int s = 0; for (int i = a; i < 200; i += 7) s += i; return s; }",
                "int NAME(byte a) { int s = 0; for (int i = 0, j = a; i < j; i++, j--) s += i * j; return s; }",
                "int NAME(byte a) { int i = 0; for (;;) { if (i++ == 20) break; a += 3; } return a; }",
                "int NAME(byte a) { int s = 0; for (int i = 0; i < 20; i++) { if (i % 3 == 0) continue; s += i * a; } return s; }",
                "int NAME(byte a) { int s = 0; outer: for (int i = 0; i < 9; i++) for (int j = 0; j < 9; j++) { if (j == a) continue outer; if (i * j == 30) break outer; s += i + j; } return s; }",
                "int NAME(int a) { block: { if (a < 3) break block; a += 100; } return a; }",
                "int NAME(int a) { one: two: while (true) { if (a > 0) break one; a = a + 1 == 0 ? 5 : 6; continue two; } return a; }",
                "int NAME(byte a) { int i = 0; while (true) { if (++i > 5) { do { i += 2; if (i > a) break; } while (i < 50); break; } } return i; }",
                "int NAME(int a) { ; ; {} { int b = a; { b++; } return b; } }",
                "int NAME(int a) { int b; if (a > 5) b = 1; else b = 2; return b; }",
                "int NAME(int a) { final int b = 4; var c = 'x'; var d = 5L; return (int) (a + b + c + d); }",
                "int NAME(int a) { assert a++ > 1000 : a; return a; }",
                "long NAME(int a, long b) { int s = 0; while (a > 0 ? b > 0 : b < 0) { s++; b /= 3; if (s > 70) break; } return s; }",
                "boolean NAME(int a, int b) { boolean t = a < b || (a == 5 && b != 3); return t ^ a > 2; }",
                "boolean NAME(int a) { return !(a < 3 && a > -3) == (a != 5); }",
                "int NAME(int a, int b) { return a < b ? a < 0 ? -1 : 1 : b < 0 ? -2 : 2; }",
                "int NAME(int a) { while (a > 10) { if (a == 11) return 77; a = 11; } return a; }",
                "int NAME(int a) { if (true) return a; return 3; }",
                "int NAME(int a) { if (false) a = 1 / 0; while (false) { a++; } return a; }"
                        .replace("while (false) { a++; } ", ""),
                "int NAME(int a) { for (int i = 0; i < 3; i++) { int x; if (i == a) x = 5; else x = i; a += x; } return a; }",
                "void NAME(int a) { if (a > 3) return; nothing(); }");
    }

    @TestFactory
    List<DynamicTest> order() {
        return tests(
                "order",
                "int NAME(int a) { return a + a++ * 10 + ++a; }",
                "int NAME(int a) { return a++ + (a = 7) + a--; }",
                "int NAME(int a) { a += a++; return a; }",
                "int NAME(int a) { a = a++ + a++; return a; }",
                "int NAME(int a) { int b = a; b += (b = 3) * 2; return b; }",
                "int NAME(int a, int b) { int c = a; return (c = b) + c * (c = 5) + c; }",
                "int NAME(int a, int b) { return a - (a = b) - (b = a) - b; }",
                "int NAME(int a, int b) { return a < (a = b) ? a : -1; }",
                "int NAME(int a, int b) { int n = 0; if (n++ == 0 | n++ == 5) n += 10; if (n++ == 0 || n++ == 5) n += 100; if (n++ > 0 && n++ == a) n += 1000; return n + b; }",
                "int NAME(int a, int b) { return a / b + a % b; }",
                "int NAME(int a, int b) { int n = 5; n = b == 0 ? n : n + a / b; return n; }",
                "int NAME(int a, int b) { return twice(a++) + twice(a) + twice(b = a) + b; }",
                "int NAME(int a) { return sum(new int[] {a, a++, ++a}, new int[] {a, a = 3, a}); }",
                "int NAME(int a) { int i = 0; int[] x = {1, 2, 3}; x[i++] = x[i] + i++; return x[0] * 100 + x[1] * 10 + i + a; }",
                "int NAME(int a) { int i = 0; int[] x = {1, 2, 3, 4}; x[i++] += i++ * 10; x[i] += x[i++]; x[i]++; return x[0] * 1000 + x[1] * 100 + x[2] * 10 + x[3] + i; }",
                "int NAME(int a) { int[] x = {1, 2}; int[] y = {5, 6}; int[] z = x; return z[(z = y)[0] - 5] + z[1]; }",
                "int NAME(int a) { int[] x = {1, 2}; int[] y = {5, 6}; int[] z = x; z[0] = (z = y)[1]; return x[0] * 10 + z[0]; }",
                "int NAME(int a) { int[] x = {1, 2}; int i = 0; x[i] = i = 1; return x[0] * 10 + x[1]; }",
                "int NAME(int a) { int[] x = {1, 2}; int i = 0; x[i] += i = 1; return x[0] * 10 + x[1]; }",
                "int NAME(int a) { int[] x = {1, 2}; x[0] = x[1] = a; return x[0] + x[1]; }",
                "int NAME(int a) { int b, c; b = c = a; return b + c; }",
                "long NAME(int a) { long b; int c; b = c = a; return b + c; }",
                "int NAME(int a) { byte b; int c; c = b = (byte) a; return b + c; }",
                "int NAME(int a) { byte b = 5; int c = b += a; return c; }",
                "int NAME(int a) { int[] x = new int[2]; int i = 1; try0: { x[i] = a; } return x[i--] + x[i]; }",
                "int NAME(int a) { int[] x = {7}; return at(x, 0) * 100 + at(x, 0) * 10 + x[0] + a * 0; }",
                "int NAME(int a, int b) { int[] x = {0}; return x[0] = a / b; }",
                "int NAME(int a, int b) { int[] x = {0}; x[a] = a / b; return x[0]; }",
                "int NAME(int a, int b) { int[] x = {0}; x[a] += a / b; return x[0]; }");
    }

    @TestFactory
    List<DynamicTest> switches() {
        return tests(
                "switches",
                "int NAME(int a) { switch (a) { case 0: return 5; case 1: case 2: a += 10; case 31: a++; break; default: a = -1; } return a; }",
                "int NAME(int a) { switch (a) { default: a = 3; case 1: a += 10; break; case 0: a = 9; } return a; }",
                "int NAME(int a) { switch (a) { case 1: a = 5; } return a; }",
                "int NAME(int a) { switch (a) { } return a; }",
                "int NAME(int a) { switch (a) { case 0, 1, 2 -> a = 100; case 31 -> { a++; a++; } default -> a--; } return a; }",
                "int NAME(int a) { switch (a) { case 0 -> { } case -1 -> { if (a < 0) break; a = 3; } } return a; }",
                "int NAME(char a) { return switch (a) { case 'a' -> 1; case '\\u00ff', '\\uffff' -> 2; default -> a; }; }",
                "int NAME(byte a) { return switch (a) { case -128 -> 1; case 5 -> { int b = a * 2; yield b + 1; } default -> 0; }; }",
                "int NAME(short a) { return switch (a) { case 1: case 300: yield 5; case -1: a++; default: yield a; }; }",
                "long NAME(int a) { return switch (a & 3) { case 0 -> 1; case 1 -> 2L; case 2 -> 'c'; default -> (byte) 4; }; }",
                "boolean NAME(int a) { return switch (a) { case 0 -> true; case 1 -> a > 5; default -> a < 0 && a > -100; }; }",
                "int NAME(int a) { if (switch (a) { case 0 -> true; default -> a > 5; }) return 1; return 2; }",
                "int NAME(int a) { int n = 0; for (int i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: break; default: n += i; } n += 100; } return n + a; }",
                "int NAME(int a) { int n = 0; out: while (true) { switch (n++) { case 4: break out; case 2: break; default: n += a & 1; if (n > 20) break out; } } return n; }",
                "int NAME(int a) { label: switch (a) { case 0: { break label; } default: a = 8; } return a; }",
                "int NAME(int a) { return 10 * switch (a) { case 0 -> switch (a + 1) { case 1 -> 5; default -> 6; }; default -> a; } + a; }",
                "int NAME(int a) { return a + switch (a++) { case 0 -> a; default -> a * 2; } + a; }",
                "int NAME(int a) { final int K = 2; switch (a) { case K: return 1; case K + 29: return 2; case TEN * 100: return 3; case 'a': return 4; } return 0; }",
                "int NAME(int a) { int r = switch (a) { case 1: { int q = 0; for (int i = 0; i < 4; i++) { if (i == 2) continue; q += i; } yield q; } default: switch (a + 1) { case 1: yield 50; default: break; } yield 60; }; return r; }");
    }

    @TestFactory
    List<DynamicTest> arrays() {
        return tests(
                "arrays",
                "int NAME(int a) { byte[] x = new byte[10]; x[3] = (byte) a; x[4] += 300; x[5]--; int s = 0; for (byte b : x) s = s * 3 + b; return s + x.length; }",
                "int NAME(char a) { char[] x = new char[3]; x[1] = a; x[0]--; x[2] += a; return x[0] + x[1] * 3 + x[2] * 7; }",
                "int NAME(short a) { short[] x = {a, 1, -1}; x[1] *= a; x[2] >>>= 1; return x[0] + x[1] * 3 + x[2] * 7; }",
                "long NAME(long a) { long[] x = {a, 1, -1}; x[1] *= a; x[2] >>>= 1; x[0]++; return x[0] + x[1] * 3 + x[2] * 7; }",
                "int NAME(boolean a) { boolean[] x = {a, true, false, !a}; x[2] |= a; x[1] ^= a; int n = 0; for (boolean b : x) n = n * 2 + (b ? 1 : 0); return n; }",
                "int NAME(int a) { int[] x = {1, 2, 3}; return x[a]; }",
                "int NAME(int a) { int[] x = {1, 2, 3}; x[a] = 5; return x[0] + x[1] + x[2]; }",
                "int NAME(int a) { return new int[] {4, 5}[a]; }",
                "int NAME(byte a) { return TABLE[a]; }",
                "int NAME(char a) { return SQUARES[a] + HEX[a & 3]; }",
                "long NAME(int a) { return LONGS[a & 1] + LONGS.length + TABLE.length; }",
                "boolean NAME(int a) { return TRUTHS[a]; }",
                "int NAME(int a) { int s = 0; for (int q : SQUARES) { if (q == a) continue; s += q; } for (char c : HEX) s += c; return s; }",
                "long NAME(int a) { long s = 0; for (long q : SQUARES) s += q; for (int c : HEX) s += c; return s; }",
                "int NAME(int a) { return sum(TEXT.getBytes()) + sum(BYTES) + TEXT.length(); }",
                "int NAME(int a) { byte[] x = \"abc\".getBytes(); byte[] y = \"abc\".getBytes(); x[0]++; return x[0] * 256 + y[0]; }",
                "int NAME(int a) { byte[] x = \"abc\".getBytes(java.nio.charset.StandardCharsets.UTF_8); return x[a] + x.length; }",
                "int NAME(int a) { return \"\\u00e4b\".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)[0] + \"\\u00e4b\".getBytes(java.nio.charset.StandardCharsets.US_ASCII)[0] + \"\\u00e4b\".getBytes(java.nio.charset.StandardCharsets.UTF_16BE).length; }",
                "int NAME(int a) { String s = \"x\" + TEN + 'c' + true + (byte) 300 + -5L + null_(); return s.length(); }"
                        .replace(" + null_()", ""),
                "int NAME(int a) { final String s = \"x\" + TEN + 'c' + true + (byte) 300 + -5L; return sum(s.getBytes()) + s.charAt(2); }",
                "int NAME(int a) { int[] x = new int[5]; fill(x, a); x[2]++; return x[0] + x[2] * 3 + x[4]; }",
                "int NAME(int a) { int[] x = {1, 2}; int[] y = {3, 4}; int[] z = a > 0 ? x : y; z[0] = 9; return x[0] * 10 + y[0]; }",
                "int NAME(int a) { int[] x = {1, 2}; int[] y = x; y[0] = 5; return x[0] + y[1]; }",
                "int NAME(int a) { int[] x; if (a > 0) x = new int[3]; else x = new int[] {1, 2}; x[1] += a; return x[1] + x.length; }",
                "int NAME(int a) { int[] x = {1, 2, 3}; int s = 0; for (int q : x) { x = new int[0].length == 0 ? x : x; s += q; } return s; }"
                        .replace("new int[0].length == 0", "a != 9"),
                "int NAME(int a) { int[] x = {1, 2, 3}; int[] y = {7}; int s = 0; for (int q : x) { x = y; s += q; } return s + x[0]; }",
                "int NAME(int a) { int[] x = new int[0]; return x[a]; }",
                "int NAME(int a) { return new byte[TEN + 1].length + new byte['a'].length; }",
                "int NAME(int a) { byte[] x = {1, (byte) a, 3}; return sum(x); }",
                "int NAME(int a) { byte x[] = {}, y[] = {1}; return x.length + y.length; }",
                "int NAME(byte a) { int[] x = new int[8]; for (int i = 0; i < x.length; i++) x[i] = i * a; int s = 0; for (int i = x.length - 1; i >= 0; i -= 2) s += x[i]; return s; }",
                "int NAME(int a) { int[] x = new int[2]; x[1] = 3; return x[x[0] + 1] + x[x[x[0]]]; }",
                "int NAME(int a) { int[] x = {5}; int b = x[0]++; int c = ++x[0]; return b * 100 + c * 10 + x[0]--; }");
    }

    @TestFactory
    List<DynamicTest> calls() {
        return tests(
                "calls",
                "int NAME(byte a) { return fibonacci(a & 7); }",
                "boolean NAME(byte a) { return even(a & 31); }",
                "long NAME(byte a, char b, short c, boolean d) { return wide(a, b, c, d) + wide((byte) b, (char) a, a, !d); }",
                "int NAME(int a) { return upper((char) a) + narrow(a); }",
                "long NAME(int a) { long b = twice(a); return b + twice(twice(a)); }",
                "int NAME(int a) { nothing(); T.nothing(); return T.twice(a); }",
                "int NAME(int a) { return Math.min(a, 5) + Math.max(a, -7) * 3; }",
                "long NAME(long a, int b) { return Math.min(a, b) + Math.max(a, b) * 3 + Math.abs(b) + Math.abs(a); }",
                "int NAME(byte a) { return Byte.toUnsignedInt(a) + Short.toUnsignedInt(a); }",
                "long NAME(int a) { return Integer.toUnsignedLong(a) + Byte.toUnsignedLong((byte) a); }",
                "int NAME(int a, int b) { return Integer.compareUnsigned(a, b) * 3 + Integer.compare(a, b); }",
                "int NAME(long a, long b) { return Long.compareUnsigned(a, b) * 3 + Long.compare(a, b); }",
                "int NAME(int a, int b) { return Integer.max(a, b) - Integer.min(a, b); }",
                "int NAME(int a) { return Integer.rotateLeft(a, 7) ^ Integer.rotateRight(a, a); }",
                "long NAME(long a, int b) { return Long.rotateLeft(a, 7) ^ Long.rotateRight(a, b); }",
                "int NAME(int a, int b) { return Integer.sum(a, b) + Math.min(a++, a++) + a; }");
    }

    private static List<DynamicTest> tests(String folder, String... sources) {
        Map<String, String> methods = new TreeMap<>();
        for (int i = 0; i < sources.length; i++) {
            methods.put(folder + (char) ('a' + i / 26) + (char) ('a' + i % 26), sources[i]);
        }
        return Comparison.tests(folder, methods, HELPERS);
    }
}
