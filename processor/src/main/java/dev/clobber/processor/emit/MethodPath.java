package dev.clobber.processor.emit;

/** How a binding calls one method's machine code. */
enum MethodPath {
    /** As a native method. */
    JNI("through JNI"),
    /** By a method handle, with a transition of the thread. */
    FOREIGN("through FFM"),
    /** By a method handle, without a transition: a collector waits until the machine code is back. */
    CRITICAL("through FFM, critical");

    private final String text;

    MethodPath(String text) {
        this.text = text;
    }

    /** What documentation says. */
    String text() {
        return text;
    }
}
