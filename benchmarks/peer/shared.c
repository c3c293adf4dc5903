/*
 * The peers once more, built as Clobber's stubs are: what a buffer needs is told by a table, and two routines for all wrappers check,
 * copy and give back. The strictest comparison of sizes: only what is left in each wrapper counts. Compiled, never linked: the
 * routines are not written out in C.
 */
#include "support.h"
#include "syscall.h"

#define METHOD(type, name, ...) JNIEXPORT type JNICALL Java_dev_clobber_benchmarks_Peer_##name(JNIEnv *env, jobject self, ##__VA_ARGS__)
#define PLAN(name) extern const struct plan name HELPER

struct plan;

/* What acquire and release read and write: the stub's arguments in, the addresses of its buffers out. */
struct frame {
    const struct plan *plan;
    JNIEnv *env;
    jlong arguments[4];
    struct {
        void *address;
        jlong extent;
    } buffers[];
};

#define FRAME(count, scratch) \
    struct { \
        struct frame head; \
        char rest[16 * (count) + (scratch)]; \
    } frame

/* False with an exception pending. */
HELPER int acquire(struct frame *frame);

/* Returns the result, or 0 with an exception pending. */
HELPER jlong release(struct frame *frame, long result);

PLAN(write_plan);
PLAN(read_plan);
PLAN(openat_plan);
PLAN(getrandom_plan);
PLAN(clock_gettime_plan);
PLAN(fstat_plan);
PLAN(nanosleep_plan);

#define ADDRESS(i) ((long) frame.head.buffers[i].address)

METHOD(jlong, write, jint fd, jbyteArray buf, jlong count) {
    FRAME(1, 8192);
    frame.head.plan = &write_plan;
    frame.head.env = env;
    frame.head.arguments[1] = (jlong) buf;
    frame.head.arguments[2] = count;
    return acquire(&frame.head) ? release(&frame.head, syscall3(1, fd, ADDRESS(0), count)) : 0;
}

METHOD(jlong, read, jint fd, jbyteArray buf, jlong count) {
    FRAME(1, 8192);
    frame.head.plan = &read_plan;
    frame.head.env = env;
    frame.head.arguments[1] = (jlong) buf;
    frame.head.arguments[2] = count;
    return acquire(&frame.head) ? release(&frame.head, syscall3(0, fd, ADDRESS(0), count)) : 0;
}

METHOD(jint, openat, jint directory, jstring path, jint flags, jint mode) {
    FRAME(1, 8192);
    frame.head.plan = &openat_plan;
    frame.head.env = env;
    frame.head.arguments[1] = (jlong) path;
    return acquire(&frame.head) ? release(&frame.head, syscall4(257, directory, ADDRESS(0), flags, mode)) : 0;
}

METHOD(jlong, getrandom, jbyteArray buf, jlong count, jint flags) {
    FRAME(1, 8192);
    frame.head.plan = &getrandom_plan;
    frame.head.env = env;
    frame.head.arguments[0] = (jlong) buf;
    frame.head.arguments[1] = count;
    return acquire(&frame.head) ? release(&frame.head, syscall3(318, ADDRESS(0), count, flags)) : 0;
}

METHOD(jint, clock_1gettime, jint clock, jlongArray time) {
    FRAME(1, 0);
    frame.head.plan = &clock_gettime_plan;
    frame.head.env = env;
    frame.head.arguments[1] = (jlong) time;
    return acquire(&frame.head) ? release(&frame.head, syscall2(228, clock, ADDRESS(0))) : 0;
}

METHOD(jint, fstat, jint fd, jbyteArray stat) {
    FRAME(1, 144);
    frame.head.plan = &fstat_plan;
    frame.head.env = env;
    frame.head.arguments[1] = (jlong) stat;
    return acquire(&frame.head) ? release(&frame.head, syscall2(5, fd, ADDRESS(0))) : 0;
}

METHOD(jint, nanosleep, jlongArray duration, jlongArray remaining) {
    FRAME(2, 32);
    frame.head.plan = &nanosleep_plan;
    frame.head.env = env;
    frame.head.arguments[0] = (jlong) duration;
    frame.head.arguments[1] = (jlong) remaining;
    return acquire(&frame.head) ? release(&frame.head, syscall2(35, ADDRESS(0), ADDRESS(1))) : 0;
}
