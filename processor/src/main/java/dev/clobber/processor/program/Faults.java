package dev.clobber.processor.program;

/** What standard error gets where Java would throw, a line without its end. */
final class Faults {
    private final String file;
    private final Emitter emit;

    Faults(String file, Emitter emit) {
        this.file = file;
        this.emit = emit;
    }

    String division() {
        return at("java.lang.ArithmeticException: / by zero");
    }

    String index() {
        return at("java.lang.ArrayIndexOutOfBoundsException: index out of bounds");
    }

    /** A slice of an array whose end is before its begin. */
    String slice() {
        return at("java.lang.IllegalArgumentException: the slice ends before it begins");
    }

    /** A {@code @Length} that is negative or beyond its buffer. */
    String length(String count, String buffer) {
        return at("java.lang.IndexOutOfBoundsException: `" + count + "` is out of bounds of `" + buffer + "`");
    }

    /** A buffer that is smaller than the structure that the kernel takes. */
    String size(String buffer, long bytes) {
        return at("java.lang.IndexOutOfBoundsException: `" + buffer + "` is too small, for the kernel takes " + bytes
                + (bytes == 1 ? " byte" : " bytes"));
    }

    String errno(String call) {
        return at("dev.clobber.runtime.ErrnoException: " + call + " failed");
    }

    private String at(String exception) {
        return file + ":" + emit.line() + ": " + exception;
    }
}
