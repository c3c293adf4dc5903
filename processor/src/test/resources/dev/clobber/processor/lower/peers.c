/*
 * The wrappers that a C programmer would write for the same native methods, with inline assembly, for gcc -Os to make small. What
 * several of them need is in functions that are not counted, as in a library of stubs, and hidden, so that calls are direct.
 */
#include <jni.h>
#include <stdint.h>

#define HIDDEN __attribute__((visibility("hidden")))
#define LOCAL 8192

struct copy {
    void *address;
    jlong bytes;
    jlong mapped;
    char local[LOCAL];
};

/* Throw ErrnoException; give 0. */
HIDDEN long raise_errno(JNIEnv *env, const char *call, long result);
/* Check, copy into local memory or pages, and copy back or not; 0 with an exception pending, and 1. */
HIDDEN int copy_in(JNIEnv *env, struct copy *copy, jarray array, jlong count, const char *names);
HIDDEN void copy_free(JNIEnv *env, struct copy *copy);
HIDDEN int encode(JNIEnv *env, struct copy *copy, jstring text, const char *name);
/* Check the size of a structure, copy it. */
HIDDEN int structure_in(JNIEnv *env, void *local, jarray array, jsize bytes, const char *name);
HIDDEN void structure_out(JNIEnv *env, void *local, jarray array, jsize bytes);
/* Check a count and pin. */
HIDDEN void *pin(JNIEnv *env, jarray array, jlong count, const char *names, int *failed);

static inline int is_error(long result) {
    return (unsigned long) result >= -4095UL;
}

static inline long throwing(JNIEnv *env, const char *call, long result) {
    return is_error(result) ? raise_errno(env, call, result) : result;
}

#define CLOBBERED "rcx", "r11", "memory"

jint peer_getpid(JNIEnv *env, jclass type) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(39) : CLOBBERED);
    return (jint) result;
}

void peer_close(JNIEnv *env, jclass type, jint fd) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(3), "D"((long) fd) : CLOBBERED);
    if (is_error(result)) raise_errno(env, "close", result);
}

jlong peer_mmap(JNIEnv *env, jclass type, jlong address, jlong length, jint protection, jint flags, jint fd, jlong offset) {
    long result;
    register long r10 __asm__("r10") = flags;
    register long r8 __asm__("r8") = fd;
    register long r9 __asm__("r9") = offset;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(9), "D"(address), "S"(length), "d"((long) protection), "r"(r10), "r"(r8), "r"(r9)
                     : CLOBBERED);
    return throwing(env, "mmap", result);
}

jlong peer_write(JNIEnv *env, jclass type, jint fd, jbyteArray buf, jlong count) {
    struct copy copy;
    long result;
    if (!copy_in(env, &copy, buf, count, "count buf")) return 0;
    __asm__ volatile("syscall" : "=a"(result) : "a"(1), "D"((long) fd), "S"(copy.address), "d"(count) : CLOBBERED);
    copy_free(env, &copy);
    return throwing(env, "write", result);
}

jlong peer_openat(JNIEnv *env, jclass type, jint directory, jstring path, jint flags, jint mode) {
    struct copy copy;
    long result;
    register long r10 __asm__("r10");
    if (!encode(env, &copy, path, "path")) return 0;
    r10 = mode;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(257), "D"((long) directory), "S"(copy.address), "d"((long) flags), "r"(r10)
                     : CLOBBERED);
    copy_free(env, &copy);
    return throwing(env, "openat", result);
}

jlong peer_fstat(JNIEnv *env, jclass type, jint fd, jbyteArray status) {
    char local[144];
    long result;
    if (!structure_in(env, local, status, sizeof local, "status")) return 0;
    __asm__ volatile("syscall" : "=a"(result) : "a"(5), "D"((long) fd), "S"(status ? local : 0) : CLOBBERED);
    structure_out(env, local, status, sizeof local);
    return throwing(env, "fstat", result);
}

jlong peer_getrandom(JNIEnv *env, jclass type, jbyteArray buf, jlong count, jint flags) {
    long result;
    int failed = 0;
    void *address = pin(env, buf, count, "count buf", &failed);
    if (failed) return 0;
    __asm__ volatile("syscall" : "=a"(result) : "a"(318), "D"(address), "S"(count), "d"((long) flags) : CLOBBERED);
    if (buf) (*env)->ReleasePrimitiveArrayCritical(env, buf, address, 0);
    return throwing(env, "getrandom", result);
}

jlong peer_nanosleep(JNIEnv *env, jclass type, jlongArray request, jlongArray remaining) {
    jlong first[2], second[2];
    long result;
    if (!structure_in(env, first, request, sizeof first, "request")) return 0;
    if (!structure_in(env, second, remaining, sizeof second, "remaining")) return 0;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(35), "D"(request ? first : 0), "S"(remaining ? second : 0)
                     : CLOBBERED);
    structure_out(env, second, remaining, sizeof second);
    return throwing(env, "nanosleep", result);
}
