#include "support.h"
#include <stdio.h>
#include <stdlib.h>

static void throw_new(JNIEnv *env, const char *type, const char *message) {
    jclass class = (*env)->FindClass(env, type);
    if (class != NULL) {
        (*env)->ThrowNew(env, class, message);
    }
}

jlong throw_errno(JNIEnv *env, const char *call, long result) {
    jclass class = (*env)->FindClass(env, "dev/clobber/runtime/ErrnoException");
    if (class == NULL) {
        return 0;
    }
    jmethodID constructor = (*env)->GetMethodID(env, class, "<init>", "(Ljava/lang/String;I)V");
    jstring name = constructor == NULL ? NULL : (*env)->NewStringUTF(env, call);
    jobject exception = name == NULL ? NULL : (*env)->NewObject(env, class, constructor, name, (jint) -result);
    if (exception != NULL) {
        (*env)->Throw(env, exception);
    }
    return 0;
}

jlong throw_bounds(JNIEnv *env, const char *length, const char *buffer, jlong count, jlong size) {
    char message[200];
    snprintf(message, sizeof message, "`%s` is %ld, but `%s` holds %ld bytes", length, count, buffer, size);
    throw_new(env, "java/lang/IndexOutOfBoundsException", message);
    return 0;
}

jlong throw_size(JNIEnv *env, const char *buffer, jlong needed, jlong size) {
    char message[200];
    snprintf(message, sizeof message, "`%s` holds %ld bytes, but the kernel takes %ld", buffer, size, needed);
    throw_new(env, "java/lang/IndexOutOfBoundsException", message);
    return 0;
}

jlong throw_memory(JNIEnv *env, const char *buffer, jlong size) {
    char message[200];
    snprintf(message, sizeof message, "no off-heap memory for a copy of `%s` (%ld bytes)", buffer, size);
    throw_new(env, "java/lang/OutOfMemoryError", message);
    return 0;
}

static char *encode(char *out, const jchar *in, jsize length) {
    for (jsize i = 0; i < length; i++) {
        unsigned c = in[i];
        if (c < 0x80) {
            *out++ = c;
        } else if (c < 0x800) {
            *out++ = 0xc0 | c >> 6;
            *out++ = 0x80 | (c & 0x3f);
        } else if (c >> 11 != 0x1b) {
            *out++ = 0xe0 | c >> 12;
            *out++ = 0x80 | (c >> 6 & 0x3f);
            *out++ = 0x80 | (c & 0x3f);
        } else if (c < 0xdc00 && i + 1 < length && in[i + 1] >> 10 == 0x37) {
            c = 0x10000 + ((c & 0x3ff) << 10 | (in[++i] & 0x3ff));
            *out++ = 0xf0 | c >> 18;
            *out++ = 0x80 | (c >> 12 & 0x3f);
            *out++ = 0x80 | (c >> 6 & 0x3f);
            *out++ = 0x80 | (c & 0x3f);
        } else {
            *out++ = '?';
        }
    }
    *out = '\0';
    return out;
}

char *utf8_of(JNIEnv *env, jstring string, const char *name, char *scratch, size_t size) {
    if (string == NULL) {
        return NULL;
    }
    jsize length = (*env)->GetStringLength(env, string);
    size_t needed = 3 * (size_t) length + 1;
    char *bytes = needed <= size ? scratch : malloc(needed);
    const jchar *chars = bytes == NULL ? NULL : (*env)->GetStringCritical(env, string, NULL);
    if (chars == NULL) {
        throw_memory(env, name, needed);
        return NULL;
    }
    jsize nul = 0;
    while (nul < length && chars[nul] != 0) {
        nul++;
    }
    encode(bytes, chars, length);
    (*env)->ReleaseStringCritical(env, string, chars);
    if (nul < length) {
        char message[200];
        snprintf(message, sizeof message, "`%s` has a NUL character at index %d", name, nul);
        throw_new(env, "java/lang/IllegalArgumentException", message);
        if (bytes != scratch) {
            free(bytes);
        }
        return NULL;
    }
    return bytes;
}
