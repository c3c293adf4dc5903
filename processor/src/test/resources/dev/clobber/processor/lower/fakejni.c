/*
 * A JNI that tells what it is asked, checks the stack, and leaves garbage in every register that a callee may destroy. Prints what
 * each stub does, in order, also where a function of the JNI fails.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct object {
    const char *name;
    int length;
    void *data;
};

static void *table[240];
static void **env_value = table;
static void *env = &env_value;

/* Which function fails, and after how many successes. */
static const char *failing = "";
static int successes;
static int faults;
static int quiet;

static int fails(const char *function) {
    return strcmp(function, failing) == 0 && successes-- == 0;
}

#define ENTER(...)                                                                     \
    do {                                                                               \
        if ((uintptr_t) __builtin_frame_address(0) % 16 != 0) {                        \
            printf("stack not aligned\n");                                             \
            faults++;                                                                  \
        }                                                                              \
        if (passed != &env_value) {                                                    \
            printf("wrong env\n");                                                     \
            faults++;                                                                  \
        }                                                                              \
        if (!quiet) printf(__VA_ARGS__);                                                       \
    } while (0)

#define SCRIBBLE()                                                                     \
    __asm__ volatile("mov $0xdead0001, %%rcx; mov $0xdead0002, %%rdx; mov $0xdead0003, %%rsi; mov $0xdead0004, %%rdi;" \
                     "mov $0xdead0005, %%r8; mov $0xdead0006, %%r9; mov $0xdead0007, %%r10; mov $0xdead0008, %%r11"  \
                     ::: "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11")

#define LEAVE(type, value)                                                             \
    do {                                                                               \
        volatile type result = (type) (value);                                         \
        SCRIBBLE();                                                                    \
        return result;                                                                 \
    } while (0)

static void *FindClass(void *passed, const char *name) {
    ENTER("FindClass %s\n", name);
    LEAVE(uintptr_t, fails("FindClass") ? 0 : 0xc1a55);
}

static void *method(void *passed, const char *function, uintptr_t class, const char *name, const char *signature) {
    ENTER("%s %s %s%s\n", function, name, signature, class == 0xc1a55 ? "" : " of no class");
    LEAVE(uintptr_t, fails(function) ? 0 : (uintptr_t) strdup(name));
}

static void *GetMethodID(void *passed, uintptr_t class, const char *name, const char *signature) {
    return method(passed, "GetMethodID", class, name, signature);
}

static void *GetStaticMethodID(void *passed, uintptr_t class, const char *name, const char *signature) {
    return method(passed, "GetStaticMethodID", class, name, signature);
}

static void *NewStringUTF(void *passed, const char *text) {
    ENTER("NewStringUTF %s\n", text);
    LEAVE(uintptr_t, fails("NewStringUTF") ? 0 : (uintptr_t) strdup(text));
}

static void CallStaticVoidMethod(void *passed, uintptr_t class, const char *method, ...) {
    va_list arguments;
    va_start(arguments, method);
    const char *text = va_arg(arguments, char *);
    long a = va_arg(arguments, long);
    long b = va_arg(arguments, long);
    va_end(arguments);
    ENTER("CallStaticVoidMethod %s(%s, %ld, %ld)%s\n", method, text, a, b, class == 0xc1a55 ? "" : " of no class");
    SCRIBBLE();
}

static void *NewObject(void *passed, uintptr_t class, const char *method, const char *call, int errno, ...) {
    ENTER("NewObject %s(%s, %d)%s\n", method, call, errno, class == 0xc1a55 ? "" : " of no class");
    LEAVE(uintptr_t, fails("NewObject") ? 0 : 0x0b1ec7);
}

static uint64_t Throw(void *passed, uintptr_t object) {
    ENTER("Throw%s\n", object == 0x0b1ec7 ? "" : " of no object");
    LEAVE(uint64_t, 0);
}

static int pending;

static int CallIntMethod(void *passed, struct object *object, const char *method, ...) {
    ENTER("CallIntMethod %s.%s\n", object->name, method);
    pending = fails("CallIntMethod");
    /* The upper half of rax is undefined. */
    LEAVE(uint64_t, strcmp(method, "limit") == 0 ? 0xdead00000000 + object->length : 0xbeef00000003);
}

static uint64_t CallBooleanMethod(void *passed, struct object *object, const char *method, ...) {
    ENTER("CallBooleanMethod %s.%s\n", object->name, method);
    LEAVE(uint64_t, 0xdead00);
}

static uint64_t ExceptionCheck(void *passed) {
    ENTER("ExceptionCheck\n");
    LEAVE(uint64_t, 0xdead00 + pending);
}

static uint64_t GetArrayLength(void *passed, struct object *array) {
    ENTER("GetArrayLength %s\n", array->name);
    LEAVE(uint64_t, 0xdead00000000 + array->length);
}

static uint64_t GetStringLength(void *passed, struct object *string) {
    ENTER("GetStringLength %s\n", string->name);
    LEAVE(uint64_t, 0xdead00000000 + string->length);
}

static void GetStringRegion(void *passed, struct object *string, int start, int count, void *to) {
    ENTER("GetStringRegion %s %d %d%s\n", string->name, start, count, (uintptr_t) to % 2 ? " to an odd address" : "");
    memcpy(to, string->data, 2 * count);
    SCRIBBLE();
}

static void GetByteArrayRegion(void *passed, struct object *array, int start, int count, void *to) {
    ENTER("GetByteArrayRegion %s %d %d\n", array->name, start, count);
    memcpy(to, array->data, count);
    SCRIBBLE();
}

static void SetByteArrayRegion(void *passed, struct object *array, int start, int count, void *from) {
    ENTER("SetByteArrayRegion %s %d %d\n", array->name, start, count);
    memcpy(array->data, from, count);
    SCRIBBLE();
}

static void *GetPrimitiveArrayCritical(void *passed, struct object *array, char *is_copy) {
    ENTER("GetPrimitiveArrayCritical %s%s\n", array->name, is_copy ? " is_copy" : "");
    LEAVE(uintptr_t, fails("GetPrimitiveArrayCritical") ? 0 : (uintptr_t) array->data);
}

static void ReleasePrimitiveArrayCritical(void *passed, struct object *array, void *data, int mode) {
    ENTER("ReleasePrimitiveArrayCritical %s %d%s\n", array->name, mode, data == array->data ? "" : " at a wrong address");
    SCRIBBLE();
}

static void *GetDirectBufferAddress(void *passed, struct object *buffer) {
    ENTER("GetDirectBufferAddress %s\n", buffer->name);
    LEAVE(uintptr_t, (uintptr_t) buffer->data);
}

static long GetDirectBufferCapacity(void *passed, struct object *buffer) {
    ENTER("GetDirectBufferCapacity %s\n", buffer->name);
    LEAVE(long, buffer->data ? buffer->length : -1);
}

/* Calls with every callee-saved register set, and looks at them, at rsp and at the direction flag afterwards. */
uint64_t guarded(void *function, void *env, uint64_t *six, uint64_t *lost);
__asm__(".intel_syntax noprefix\n"
        "guarded: push rbx; push rbp; push r12; push r13; push r14; push r15; push rcx\n"
        "mov rax, rdi; mov rdi, rsi; mov r10, rdx; xor esi, esi\n"
        "push [r10 + 40]; push [r10 + 32]\n"
        "mov rdx, [r10]; mov rcx, [r10 + 8]; mov r8, [r10 + 16]; mov r9, [r10 + 24]\n"
        "mov rbx, 1001; mov rbp, rsp; mov r12, 1002; mov r13, 1003; mov r14, 1004; mov r15, 1005\n"
        "call rax\n"
        "xor ecx, ecx\n"
        "cmp rbx, 1001; jne 1f; cmp rbp, rsp; jne 1f; cmp r12, 1002; jne 1f; cmp r13, 1003; jne 1f\n"
        "cmp r14, 1004; jne 1f; cmp r15, 1005; jne 1f\n"
        "pushfq; pop rdx; test edx, 0x400; jz 2f\n"
        "1: inc ecx\n"
        "2: mov rsp, rbp; add rsp, 16; pop rdx; mov [rdx], rcx\n"
        "pop r15; pop r14; pop r13; pop r12; pop rbp; pop rbx; ret\n"
        ".att_syntax\n");

/* Bytes of address space. */
static unsigned long mapped(void) {
    static char line[500];
    FILE *file = fopen("/proc/self/maps", "r");
    unsigned long from, to, sum = 0;
    while (fgets(line, sizeof line, file)) {
        sscanf(line, "%lx-%lx", &from, &to);
        sum += to - from;
    }
    fclose(file);
    return sum;
}

/* Twice: the second time nothing may stay mapped that was not before. */
static void call(const char *title, void *function, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
    uint64_t arguments[] = {a, b, c, d, 0, 0};
    uint64_t lost, lost_again;
    int again = successes;
    printf("-- %s\n", title);
    long result = guarded(function, env, arguments, &lost);
    printf("-> %ld\n", result);
    unsigned long before = mapped();
    successes = again;
    quiet = 1;
    guarded(function, env, arguments, &lost_again);
    quiet = 0;
    int left = mapped() != before;
    if (lost || lost_again) printf("a register that belongs to the caller is lost\n");
    if (left) printf("memory is left mapped\n");
    faults += lost || lost_again || left;
    failing = "";
    pending = 0;
}

static void fail(const char *function, int after) {
    failing = function;
    successes = after;
}

extern uint64_t pinned(), copied(), mixed(), strings(), direct(), failed(), low();

int main(int count, char **arguments) {
    setvbuf(stdout, NULL, _IONBF, 0);
    table[6] = FindClass;
    table[13] = Throw;
    table[28] = NewObject;
    table[33] = GetMethodID;
    table[37] = CallBooleanMethod;
    table[49] = CallIntMethod;
    table[113] = GetStaticMethodID;
    table[141] = CallStaticVoidMethod;
    table[164] = GetStringLength;
    table[167] = NewStringUTF;
    table[171] = GetArrayLength;
    table[200] = GetByteArrayRegion;
    table[208] = SetByteArrayRegion;
    table[220] = GetStringRegion;
    table[222] = GetPrimitiveArrayCritical;
    table[223] = ReleasePrimitiveArrayCritical;
    table[228] = ExceptionCheck;
    table[230] = GetDirectBufferAddress;
    table[231] = GetDirectBufferCapacity;

    static char bytes[40000];
    static uint16_t chars[20000];
    memset(chars, 0x20, sizeof chars);
    struct object small = {"small", 16, bytes}, big = {"big", 20000, bytes}, other = {"other", 16, bytes + 20000};
    struct object heap = {"heap", 16, NULL};
    /* Long enough for memory beyond the frame, unless somebody steps through. */
    struct object text = {"text", count > 1 ? 8 : 5000, chars}, bad = {"bad", 6000, calloc(6000, 2)};
    uint64_t s = (uint64_t) &small, b = (uint64_t) &big, o = (uint64_t) &other, h = (uint64_t) &heap;
    uint64_t t = (uint64_t) &text, n = (uint64_t) &bad;

    call("two pinned", pinned, s, o, 16, 0);
    call("pinned and null", pinned, s, 0, 16, 0);
    call("a count too large", pinned, s, o, 17, 0);
    fail("GetPrimitiveArrayCritical", 0);
    call("the first cannot be pinned", pinned, s, o, 16, 0);
    fail("GetPrimitiveArrayCritical", 1);
    call("the second cannot be pinned", pinned, s, o, 16, 0);
    fail("FindClass", 0);
    call("no class to throw with", pinned, s, o, 17, 0);
    fail("GetStaticMethodID", 0);
    call("no method to throw with", pinned, s, o, 17, 0);
    fail("NewStringUTF", 0);
    call("no text to throw with", pinned, s, o, 17, 0);
    call("two copied", copied, s, o, 16, 0);
    call("copied, beyond the frame", copied, b, b, 20000, 0);
    call("copied and null", copied, 0, 0, 0, 0);
    call("copied, a string, pinned", mixed, o, s, t, 16);
    call("the string has a NUL", mixed, o, b, n, 20000);
    fail("GetPrimitiveArrayCritical", 0);
    call("cannot be pinned after copies", mixed, o, b, t, 20000);
    call("two strings beyond the frame", strings, t, t, 0, 0);
    call("the second has a NUL", strings, t, n, 0, 0);
    call("the kernel fails", failed, b, 20000, 0, 0);
    fail("FindClass", 0);
    call("no class of exceptions", failed, b, 20000, 0, 0);
    fail("NewStringUTF", 0);
    call("no text for the exception", failed, b, 20000, 0, 0);
    fail("GetMethodID", 0);
    call("no constructor", failed, b, 20000, 0, 0);
    fail("NewObject", 0);
    call("no exception", failed, b, 20000, 0, 0);
    fail("FindClass", 0);
    call("no class of buffers", direct, s, 13, 0, 0);
    fail("GetMethodID", 2);
    call("no method of buffers", direct, s, 13, 0, 0);
    call("direct", direct, s, 13, 0, 0);
    call("direct, again", direct, s, 14, 0, 0);
    call("not direct", direct, h, 0, 0, 0);
    fail("CallIntMethod", 0);
    call("an exception on the way", direct, s, 13, 0, 0);
    call("below 4 GiB", low, s, 13, o, t);
    fail("CallIntMethod", 1);
    call("below 4 GiB, an exception", low, s, 13, o, t);
    call("below 4 GiB, a NUL", low, s, 13, o, n);
    return faults != 0;
}
