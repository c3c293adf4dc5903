package dev.clobber.processor.abi;

/** The functions of the JNI that machine code calls: jni.h, {@code struct JNINativeInterface_}, the same in every JDK. */
public enum JniFunction {
    FindClass(6),
    Throw(13),
    NewLocalRef(25),
    NewObject(28),
    NewObjectA(30),
    GetMethodID(33),
    CallBooleanMethod(37),
    CallIntMethod(49),
    GetStaticMethodID(113),
    CallStaticVoidMethod(141),
    GetStringLength(164),
    NewStringUTF(167),
    GetArrayLength(171),
    /** The first of eight, in the order of the types: boolean, byte, char, short, int, long, float, double. */
    GetBooleanArrayRegion(199),
    /** The first of eight, in the same order. */
    SetBooleanArrayRegion(207),
    GetStringRegion(220),
    GetPrimitiveArrayCritical(222),
    ReleasePrimitiveArrayCritical(223),
    NewWeakGlobalRef(226),
    DeleteWeakGlobalRef(227),
    ExceptionCheck(228),
    GetDirectBufferAddress(230),
    GetDirectBufferCapacity(231);

    private final int index;

    JniFunction(int index) {
        this.index = index;
    }

    /**
     * Where the function's address is in the table that env points to.
     *
     * @return an offset in bytes
     */
    public int offset() {
        return index * Long.BYTES;
    }
}
