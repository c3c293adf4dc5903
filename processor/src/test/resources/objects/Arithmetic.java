package objects;

import dev.clobber.Export;

/** What goes to C and comes back. */
final class Arithmetic {
    @Export("clamp")
    static int clamp(int value, int low, int high) {
        return value < low ? low : value > high ? high : value;
    }

    @Export("sum_of_bytes")
    static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += bytes[i] & 0xff;
        }
        return sum;
    }

    @Export("reverse_bytes")
    static void reverse(byte[] bytes, boolean inverted) {
        for (int i = 0, j = bytes.length - 1; i <= j; i++, j--) {
            byte first = bytes[i];
            bytes[i] = inverted ? (byte) ~bytes[j] : bytes[j];
            bytes[j] = inverted ? (byte) ~first : first;
        }
    }

    @Export("six")
    static long six(byte a, short b, char c, int d, long e, boolean f) {
        return a + 2L * b + 3L * c + 5L * d + 7 * e + (f ? 11 : 0);
    }

    @Export("narrow_byte")
    static byte narrowByte(int value) {
        return (byte) value;
    }

    @Export("narrow_char")
    static char narrowChar(int value) {
        return (char) value;
    }

    @Export("is_prime")
    static boolean isPrime(int number) {
        for (int i = 2; i <= number / i; i++) {
            if (number % i == 0) {
                return false;
            }
        }
        return number > 1;
    }

    @Export("fibonacci")
    static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    @Export("quotient")
    static int quotient(int dividend, int divisor) {
        return dividend / divisor;
    }

    @Export("element")
    static long element(long[] numbers, int index) {
        return numbers[index];
    }

    static int square(int x) {
        return x * x;
    }

    @Export("sum_of_squares")
    static int sumOfSquares(int from, int to) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += square(i);
        }
        return sum;
    }
}
