import dev.clobber.*;

class Programs {
    @Executable("hello")
    static void start(String[] args) {}

    @Executable("words")
    static void words(String... args) {}

    @Executable("status")
    static void status() {}

    @Export("half")
    static long half(long value) {
        return value / 2;
    }

    @Extern("puts")
    static native int puts(byte[] text);
}
