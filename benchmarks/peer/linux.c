/*
 * The peers of Linux.java: what a C programmer writes for the same wrapper, with the same checks, copies and exceptions. Each function
 * is whole; only throwing and the encoding of strings, as rare or as long as they are, stand outside (support.c).
 *
 * Copies go as in the JDK's own io_util.c: 8 KiB on the stack, and malloc for more.
 */
#include "support.h"
#include "syscall.h"
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#define METHOD(type, name, ...) JNIEXPORT type JNICALL Java_dev_clobber_benchmarks_Peer_##name(JNIEnv *env, jobject self, ##__VA_ARGS__)

enum { SCRATCH = 8192 };

METHOD(jint, nothing) {
    return 0;
}

METHOD(jint, getpid) {
    return syscall0(39);
}

METHOD(jint, close, jint fd) {
    long result = syscall1(3, fd);
    return is_error(result) ? throw_errno(env, "close", result) : result;
}

METHOD(jlong, write, jint fd, jbyteArray buf, jlong count) {
    char scratch[SCRATCH];
    char *bytes = scratch;
    jlong size = length_of(env, buf);
    if ((unsigned long) count > (unsigned long) size) {
        return throw_bounds(env, "count", "buf", count, size);
    }
    if (count > SCRATCH && (bytes = malloc(count)) == NULL) {
        return throw_memory(env, "buf", count);
    }
    if (buf != NULL) {
        (*env)->GetByteArrayRegion(env, buf, 0, count, (jbyte *) bytes);
    }
    long result = syscall3(1, fd, buf == NULL ? 0 : (long) bytes, count);
    if (bytes != scratch) {
        free(bytes);
    }
    return is_error(result) ? throw_errno(env, "write", result) : result;
}

METHOD(jlong, read, jint fd, jbyteArray buf, jlong count) {
    char scratch[SCRATCH];
    char *bytes = scratch;
    jlong size = length_of(env, buf);
    if ((unsigned long) count > (unsigned long) size) {
        return throw_bounds(env, "count", "buf", count, size);
    }
    if (count > SCRATCH && (bytes = malloc(count)) == NULL) {
        return throw_memory(env, "buf", count);
    }
    long result = syscall3(0, fd, buf == NULL ? 0 : (long) bytes, count);
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, buf, 0, result, (jbyte *) bytes);
    }
    if (bytes != scratch) {
        free(bytes);
    }
    return is_error(result) ? throw_errno(env, "read", result) : result;
}

METHOD(jint, openat, jint directory, jstring path, jint flags, jint mode) {
    char scratch[SCRATCH];
    char *bytes = utf8_of(env, path, "path", scratch, sizeof scratch);
    if (bytes == NULL && path != NULL) {
        return 0;
    }
    long result = syscall4(257, directory, (long) bytes, flags, mode);
    if (bytes != scratch) {
        free(bytes);
    }
    return is_error(result) ? throw_errno(env, "openat", result) : result;
}

METHOD(jlong, getrandom, jbyteArray buf, jlong count, jint flags) {
    char scratch[SCRATCH];
    char *bytes = scratch;
    jlong size = length_of(env, buf);
    if ((unsigned long) count > (unsigned long) size) {
        return throw_bounds(env, "count", "buf", count, size);
    }
    if (count > SCRATCH && (bytes = malloc(count)) == NULL) {
        return throw_memory(env, "buf", count);
    }
    long result = syscall3(318, buf == NULL ? 0 : (long) bytes, count, flags);
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, buf, 0, result, (jbyte *) bytes);
    }
    if (bytes != scratch) {
        free(bytes);
    }
    return is_error(result) ? throw_errno(env, "getrandom", result) : result;
}

METHOD(jint, clock_1gettime, jint clock, jlongArray time) {
    void *address = NULL;
    if (time != NULL) {
        jlong size = sizeof(jlong) * length_of(env, time);
        if (size < (jlong) sizeof(struct timespec)) {
            return throw_size(env, "time", sizeof(struct timespec), size);
        }
        address = (*env)->GetPrimitiveArrayCritical(env, time, NULL);
        if (address == NULL) {
            return 0;
        }
    }
    long result = syscall2(228, clock, (long) address);
    if (address != NULL) {
        (*env)->ReleasePrimitiveArrayCritical(env, time, address, 0);
    }
    return is_error(result) ? throw_errno(env, "clock_gettime", result) : result;
}

METHOD(jint, fstat, jint fd, jbyteArray stat) {
    struct stat copy;
    if (stat != NULL) {
        jlong size = length_of(env, stat);
        if (size < (jlong) sizeof copy) {
            return throw_size(env, "stat", sizeof copy, size);
        }
    }
    long result = syscall2(5, fd, stat == NULL ? 0 : (long) &copy);
    if (is_error(result)) {
        return throw_errno(env, "fstat", result);
    }
    (*env)->SetByteArrayRegion(env, stat, 0, sizeof copy, (jbyte *) &copy);
    return result;
}

METHOD(jlong, mmap, jlong address, jlong length, jint protection, jint flags, jint fd, jlong offset) {
    long result = syscall6(9, address, length, protection, flags, fd, offset);
    return is_error(result) ? throw_errno(env, "mmap", result) : result;
}

METHOD(jint, nanosleep, jlongArray duration, jlongArray remaining) {
    struct timespec times[2];
    if (duration != NULL) {
        jlong size = sizeof(jlong) * length_of(env, duration);
        if (size < (jlong) sizeof times[0]) {
            return throw_size(env, "duration", sizeof times[0], size);
        }
        (*env)->GetLongArrayRegion(env, duration, 0, 2, (jlong *) &times[0]);
    }
    if (remaining != NULL) {
        jlong size = sizeof(jlong) * length_of(env, remaining);
        if (size < (jlong) sizeof times[1]) {
            return throw_size(env, "remaining", sizeof times[1], size);
        }
        (*env)->GetLongArrayRegion(env, remaining, 0, 2, (jlong *) &times[1]);
    }
    long result = syscall2(35, duration == NULL ? 0 : (long) &times[0], remaining == NULL ? 0 : (long) &times[1]);
    if (remaining != NULL) {
        (*env)->SetLongArrayRegion(env, remaining, 0, 2, (jlong *) &times[1]);
    }
    return is_error(result) ? throw_errno(env, "nanosleep", result) : result;
}

METHOD(void, exit_1group, jint status) {
    syscall1(231, status);
    __builtin_trap();
}
