package programs;

import dev.clobber.Executable;

/** Functions that call themselves and each other; what they give is in the status and on standard output. */
final class Recursion {
    @Executable("recursion")
    static void start(Os os) {
        print(os, factorial(20));
        print(os, fibonacci(21));
        print(os, ackermann(2, 5));
        print(os, even(77) ? 1 : 0);
        print(os, gcd(1071, 462));
        print(os, gcd(-1071, 462));
        os.exit_group((int) (factorial(5) & 0x7f));
    }

    static long factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static int fibonacci(int n) {
        if (n < 2) {
            return n;
        }
        return fibonacci(n - 1) + fibonacci(n - 2);
    }

    static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static void print(Os os, long value) {
        if (value < 0) {
            os.write(1, "-".getBytes(), 1);
            value = -value;
        }
        digits(os, value);
        os.write(1, "\n".getBytes(), 1);
    }

    /** A frame a digit, and a buffer in each. */
    static void digits(Os os, long value) {
        if (value >= 10) {
            digits(os, value / 10);
        }
        byte[] digit = new byte[1];
        digit[0] += '0' + value % 10;
        os.write(1, digit, 1);
    }
}
