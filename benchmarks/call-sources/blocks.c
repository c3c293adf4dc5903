/* What the blocks do, in C and as JNI functions. */
#include <jni.h>

JNIEXPORT jlong JNICALL Java_BlocksBinding_add(JNIEnv *env, jobject self, jlong a, jlong b) { return a + b; }

JNIEXPORT jlong JNICALL Java_BlocksBinding_addArray(JNIEnv *env, jobject self, jlongArray array) {
    if (array == NULL) {
        (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/NullPointerException"), "data");
        return 0;
    }
    jlong *data = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
    if (data == NULL) {
        return 0;
    }
    jlong sum = data[0] + data[1];
    (*env)->ReleasePrimitiveArrayCritical(env, array, data, JNI_ABORT);
    return sum;
}

JNIEXPORT jobject JNICALL Java_BlocksBinding_multiply(JNIEnv *env, jobject self, jlong a, jlong b) {
    static jclass product;
    static jmethodID constructor;
    if (product == NULL) {
        jclass found = (*env)->FindClass(env, "Blocks$Product");
        constructor = (*env)->GetMethodID(env, found, "<init>", "(JJ)V");
        product = (*env)->NewGlobalRef(env, found);
    }
    unsigned __int128 value = (unsigned __int128)(unsigned long)a * (unsigned long)b;
    return (*env)->NewObject(env, product, constructor, (jlong)value, (jlong)(value >> 64));
}
