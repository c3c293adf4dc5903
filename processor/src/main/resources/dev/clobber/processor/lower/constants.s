# The shared routines of a library of stubs. A library gets those parts that its stubs need: each part is between
# .ifdef and .endif, and the processor (or `as --defsym STRINGS=1 ...`) says which there are:
#
#   ERRNO     a stub throws ErrnoException         ARRAYS    an array, pinned or copied
#   BUFFERS   any array, ByteBuffer or String      PINNED    an array held in place
#   STRINGS   a String                             COPIED    an array copied
#   DIRECT    a direct ByteBuffer                  LOW       copies below 4 GiB, for the 32-bit gate
#   NONNULL   a buffer of an @Asm method           RECORDS   an @Asm method returns a record
#   CPU       a method with @Requires
#
# Intel syntax, exactly as GNU as reads it.

    .intel_syntax noprefix
    .text

    # jni.h, struct JNINativeInterface_: offsets of its function pointers (8 bytes each; JniFunction holds the same as data).
    .set FindClass, 48
    .set Throw, 104
    .set NewLocalRef, 200
    .set NewObject, 224
    .set NewObjectA, 240
    .set GetMethodID, 264
    .set CallBooleanMethod, 296
    .set CallIntMethod, 392
    .set GetStaticMethodID, 904
    .set CallStaticVoidMethod, 1128
    .set GetStringLength, 1312
    .set NewStringUTF, 1336
    .set GetArrayLength, 1368
    .set GetBooleanArrayRegion, 1592
    .set SetBooleanArrayRegion, 1656
    .set GetStringRegion, 1760
    .set GetPrimitiveArrayCritical, 1776
    .set ReleasePrimitiveArrayCritical, 1784
    .set NewWeakGlobalRef, 1808
    .set DeleteWeakGlobalRef, 1816
    .set ExceptionCheck, 1824
    .set GetDirectBufferAddress, 1840
    .set GetDirectBufferCapacity, 1848
    .set JNI_ABORT, 2

    # man 2 mmap, asm/unistd_64.h, asm-generic/mman.h
    .set NR_mmap, 9
    .set NR_munmap, 11
    .set PROT_READ_WRITE, 3
    .set MAP_PRIVATE_ANONYMOUS, 0x22
    .set MAP_32BIT, 0x40
    .set MAP_PRIVATE_ANONYMOUS_32BIT, 0x62
    .set MAP_FIXED_NOREPLACE, 0x100000
    .set MAP_PRIVATE_ANONYMOUS_FIXED, 0x100022
    .set MAX_ERRNO, 4095

    # Copies need memory.
    .ifdef COPIED
    .set ALLOCATE, 1
    .endif
    .ifdef STRINGS
    .set ALLOCATE, 1
    .endif
    .ifdef LOW
    .set ALLOCATE, 1
    .endif
