import dev.clobber.*;

class Programs {
    @Executable("hello")
    static void start() {}

    // error: [clobber:generated-name] the file `hello` is written for `Programs.start` already
    //          ^
    @Executable("hello")
    static void again() {}

    @Export("sum")
    static int sum(int a, int b) {
        return a + b;
    }

    // error: [clobber:generated-name] the file `sum.o` is written for `Programs.sum` already
    //          ^
    @Executable("sum.o")
    static void sum() {}
}
