/* Calls blocks with garbage around their arguments, and looks at what they say came in. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef float V __attribute__((vector_size(16)));

/* prototypes */
unsigned char out[64 * 32];
void *target;
static void *env = (void *) 0x11111111, *cls = (void *) 0x22222222;
static int faults, calls, wrong;
uint64_t saved[8], changed;

static V vector(long bits) {
    uint64_t halves[2] = {bits, 0xdeadbeefcafef00d};
    V value;
    memcpy(&value, halves, 16);
    return value;
}

static double real(long bits) {
    double value;
    memcpy(&value, &bits, 8);
    return value;
}

/* Calls target with the arguments as they are and known values in the callee-saved registers, and sees what becomes of those. */
void checked();
__asm__(".intel_syntax noprefix\n"
        ".text\nchecked:\n"
        "pop [rip + saved]\n"
        "mov [rip + saved + 8], rbx\nmov [rip + saved + 16], rbp\nmov [rip + saved + 24], r12\n"
        "mov [rip + saved + 32], r13\nmov [rip + saved + 40], r14\nmov [rip + saved + 48], r15\n"
        "mov [rip + saved + 56], rsp\n"
        "mov ebx, 0xb0b\nmov ebp, 0xb0c\nmov r12d, 0xb12\nmov r13d, 0xb13\nmov r14d, 0xb14\nmov r15d, 0xb15\n"
        "call [rip + target]\n"
        "cmp rbx, 0xb0b\njne 1f\ncmp rbp, 0xb0c\njne 1f\ncmp r12, 0xb12\njne 1f\ncmp r13, 0xb13\njne 1f\n"
        "cmp r14, 0xb14\njne 1f\ncmp r15, 0xb15\njne 1f\ncmp rsp, [rip + saved + 56]\nje 2f\n"
        "1: inc qword ptr [rip + changed]\n"
        "2: mov rbx, [rip + saved + 8]\nmov rbp, [rip + saved + 16]\nmov r12, [rip + saved + 24]\n"
        "mov r13, [rip + saved + 32]\nmov r14, [rip + saved + 40]\nmov r15, [rip + saved + 48]\n"
        "mov rsp, [rip + saved + 56]\n"
        "push [rip + saved]\nret\n.att_syntax\n");

/* The low bits, as many as are used; those from valid on are 0. */
static void expect(const char *what, unsigned char *at, uint64_t value, int valid, int used) {
    unsigned char expected[64] = {0};
    if (valid < 64) value &= (1ull << valid) - 1;
    memcpy(expected, &value, 8);
    if (memcmp(expected, at, used / 8)) {
        uint64_t found;
        memcpy(&found, at, 8);
        printf("%s: %lx and not %lx in %d bits\n", what, found, value, used);
        wrong = 1;
    }
}

static void end(const char *what) {
    if (changed) {
        printf("%s changes the caller's registers\n", what);
        wrong = 1;
    }
    changed = 0;
    faults += wrong;
    wrong = 0;
    calls++;
    memset(out, 0x55, sizeof out);
}

int main(void) {
    memset(out, 0x55, sizeof out);
/* calls */
    printf("faults %d of %d\n", faults, calls);
}
