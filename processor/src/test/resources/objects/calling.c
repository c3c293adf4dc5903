#include <stdio.h>
#include <string.h>

#include "combined.h"
#include "fill_from_c.h"
#include "shout.h"

/* On a stack that is not aligned by 16, the SSE code of printf would fault. */
int32_t puts_like(int8_t *text, int32_t length) {
    double half = length / 2.0;
    printf("%.*s: %.1f\n", (int)length, (const char *)text, half);
    fflush(stdout);
    return length;
}

int64_t combine(int8_t a, int16_t b, uint16_t c, int32_t d, int64_t e, _Bool f) {
    return a + 10 * b + 100 * c + 1000 * d + 10000 * e + 100000 * f;
}

int8_t next_byte(void) {
    static int8_t next = 'a';
    return next++;
}

int main(void) {
    int32_t written = shout(2);
    printf("%d\n", (int)written);
    int x = -70001;
    int64_t expected = combine((int8_t)x, (int16_t)x, (uint16_t)x, x, x, x & 1) + x;
    printf("%d\n", combined(x) == expected);
    int8_t buf[10];
    int32_t sum = fill_from_c(buf, 10);
    printf("%d %.10s\n", (int)sum, (const char *)buf);
    return 0;
}
