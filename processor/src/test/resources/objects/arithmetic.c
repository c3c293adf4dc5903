#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clamp.h"
#include "element.h"
#include "fibonacci.h"
#include "is_prime.h"
#include "narrow_byte.h"
#include "narrow_char.h"
#include "quotient.h"
#include "reverse_bytes.h"
#include "six.h"
#include "sum_of_bytes.h"
#include "sum_of_squares.h"

static int failures;

static void check(const char *what, int64_t expected, int64_t actual) {
    if (expected != actual) {
        printf("%s: expected %" PRId64 ", got %" PRId64 "\n", what, expected, actual);
        failures++;
    }
}

/* The upper halves of registers hold anything: the callee may not rely on them. */
typedef int64_t (*wide_six)(int64_t, int64_t, int64_t, int64_t, int64_t, int64_t);

int main(int argc, char **argv) {
    if (argc > 2) {
        return quotient(atoi(argv[1]), atoi(argv[2]));
    }
    int64_t numbers[] = {3, -4, INT64_MAX};
    if (argc > 1) {
        return (int)element(numbers, 3, atoi(argv[1]));
    }
    for (int value = -20; value < 20; value++) {
        check("clamp", value < -7 ? -7 : value > 11 ? 11 : value, clamp(value, -7, 11));
    }
    int8_t bytes[256];
    int sum = 0;
    for (int i = 0; i < 256; i++) {
        bytes[i] = (int8_t)i;
        sum += i;
    }
    check("sum_of_bytes", sum, sum_of_bytes(bytes, 256));
    check("sum_of_bytes, none", 0, sum_of_bytes(bytes, 0));
    reverse_bytes(bytes, 255, 0);
    check("reverse_bytes", 254 - 3, bytes[3] & 0xff);
    check("reverse_bytes", 255, bytes[255] & 0xff);
    reverse_bytes(bytes, 256, 1);
    check("reverse_bytes, inverted", (uint8_t)~(254 - 252), bytes[3] & 0xff);
    check("six", -1 + 2 * -300 + 3 * 65535 + 5 * -70000 + 7 * INT64_C(5000000000) + 11, six(-1, -300, 65535, -70000, 5000000000, 1));
    int64_t junk = INT64_C(0x5a5a5a5a00000000);
    wide_six wide = (wide_six)six;
    check("six, dirty", -1 - 4 + 9 - 20 - 35, wide(junk | 0xffffffff, junk | 0xfffffffe, junk | 3, junk | 0xfffffffc, -5, junk * 0));
    check("narrow_byte", -1, narrow_byte(0x1ff));
    check("narrow_char", 0xffff, narrow_char(-1));
    int primes = 0;
    for (int i = -5; i < 100; i++) {
        primes += is_prime(i) ? 1 : 0;
    }
    check("is_prime", 25, primes);
    check("is_prime", 1, is_prime(2147483647));
    check("fibonacci", 6765, fibonacci(20));
    check("quotient", -3, quotient(-7, 2));
    check("quotient", INT32_MIN, quotient(INT32_MIN, -1));
    check("element", INT64_MAX, element(numbers, 3, 2));
    check("sum_of_squares", 385, sum_of_squares(1, 10));
    return failures;
}
