/* Calls blocks by the C convention, between known values in the registers that a callee has to give back. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int faults;
static void *library;

static void *find(const char *type, const char *method) {
    char name[200];
    snprintf(name, sizeof name, "dev_clobber_processor_blocks_%s_%s", type, method);
    void *found = dlsym(library, name);
    if (!found) printf("no %s\n", name);
    return found;
}

static void expect(const char *what, int holds) {
    if (!holds) {
        printf("%s\n", what);
        faults++;
    }
}

/* Calls a function of one integer and the address of slots. */
static void guarded(void *function, uint64_t value, uint64_t *slots) {
    int changed = 0;
    __asm__ volatile("push %%rbp\n"
                     "mov $0xb, %%rbx\nmov $0xc, %%r12\nmov $0xd, %%r13\nmov $0xe, %%r14\nmov $0xf, %%r15\nmov $0xa, %%rbp\n"
                     "call *%%rax\n"
                     "cmp $0xb, %%rbx\njne 1f\ncmp $0xc, %%r12\njne 1f\ncmp $0xd, %%r13\njne 1f\ncmp $0xe, %%r14\njne 1f\n"
                     "cmp $0xf, %%r15\njne 1f\ncmp $0xa, %%rbp\njne 1f\nxor %%ecx, %%ecx\njmp 2f\n1: mov $1, %%ecx\n"
                     "2: pop %%rbp\n"
                     : "=c"(changed), "+D"(value), "+S"(slots), "+a"(function)
                     :
                     : "rbx", "rdx", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "memory", "cc", "xmm0", "xmm1",
                       "xmm2", "xmm3", "xmm4", "xmm12");
    expect("a register is not given back", !changed);
}

/* Whether the processor says that upper halves of ymm registers are in use (SDM vol. 1, 13.6). */
static int upper_halves(void) {
    unsigned a = 0xd, b, c = 1, d;
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    if (!__builtin_cpu_supports("avx") || !(a & 4)) return 0;
    __asm__ volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(1));
    return (a & 4) != 0;
}

static double real(uint64_t bits) {
    double value;
    memcpy(&value, &bits, 8);
    return value;
}

int main(int count, char **files) {
    library = dlopen(files[1], RTLD_NOW);
    int64_t (*add)(int64_t, int64_t) = find("ScalarBlocks", "add");
    expect("add", add(3, -5) == -2);
    int64_t (*widened)(int, short) = find("ScalarBlocks", "widened");
    expect("widened", widened(-3, -4) == -7);
    _Bool (*below)(uint64_t, uint64_t) = find("ScalarBlocks", "below");
    expect("below", below(1, 2) && !below(2, 1));
    double (*difference)(double, double) = find("ScalarBlocks", "difference");
    expect("difference", difference(3, 4) == -1);
    float (*sum)(float, float) = find("ScalarBlocks", "sum");
    expect("sum", sum(3, 4) == 7);
    if (__builtin_cpu_supports("avx")) {
        float (*doubled)(float) = find("ScalarBlocks", "doubled");
        __asm__ volatile("vzeroupper");
        expect("doubled", doubled(4) == 8);
        expect("upper halves in use", !upper_halves());
    }

    library = dlopen(files[2], RTLD_NOW);
    uint64_t slots[16], v = 0x123456789abcdef0;
    guarded(find("RecordBlocks", "full"), v, slots);
    for (int i = 0; i < 15; i++) expect("full", slots[i] == v + i);
    guarded(find("RecordBlocks", "all"), v, slots);
    expect("boolean", (uint8_t) slots[0] == 1);
    expect("byte", (uint8_t) slots[1] == (uint8_t) v);
    expect("char", (uint16_t) slots[2] == (uint16_t) v);
    expect("short", (uint16_t) slots[3] == (uint16_t) v);
    expect("int", (uint32_t) slots[4] == (uint32_t) v);
    expect("long", slots[5] == v);
    expect("float", (uint32_t) slots[6] == (uint32_t) v);
    expect("double", slots[7] == v);
    expect("float in a general register", (uint32_t) slots[8] == (uint32_t) v);
    expect("double in a general register", slots[9] == v);
    expect("int in a vector register", (uint32_t) slots[10] == (uint32_t) v);
    expect("long in a vector register", slots[11] == v);
    expect("flags", (uint8_t) slots[12] == 0 && (uint8_t) slots[13] == 0);
    void (*smallest)(const double *, int, uint64_t *) = find("RecordBlocks", "smallest");
    double values[] = {3, 2, 0.5, 7};
    smallest(values, 4, slots);
    expect("smallest", (uint32_t) slots[0] == 2 && real(slots[1]) == 0.5);
    printf("faults %d\n", faults);
    return faults != 0;
}
