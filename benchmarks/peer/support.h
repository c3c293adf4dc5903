/* What the wrappers in C share, as the stubs of Clobber share routines: it counts for none of them. */
#ifndef CLOBBER_SUPPORT_H
#define CLOBBER_SUPPORT_H

#include <jni.h>

#define HELPER __attribute__((visibility("hidden")))

/* Throw, and return 0, so that a wrapper can return what they return. */
HELPER jlong throw_errno(JNIEnv *env, const char *call, long result);
HELPER jlong throw_bounds(JNIEnv *env, const char *length, const char *buffer, jlong count, jlong size);
HELPER jlong throw_size(JNIEnv *env, const char *buffer, jlong needed, jlong size);
HELPER jlong throw_memory(JNIEnv *env, const char *buffer, jlong size);

/* The size of an array in elements; null has none. */
static inline jlong length_of(JNIEnv *env, jarray array) {
    return array == NULL ? 0 : (*env)->GetArrayLength(env, array);
}

/*
 * A string as the kernel wants it: UTF-8 with a NUL at the end, in `scratch` or in memory from malloc. NULL with an exception pending
 * for a string that has a NUL inside, or without memory; NULL without one for null: ask `string`.
 */
HELPER char *utf8_of(JNIEnv *env, jstring string, const char *name, char *scratch, size_t size);

#endif
