import dev.clobber.*;

class Programs {
    @Executable("hello")
    static void start() {}

    @Executable("again")
    static void again() {}

    @Export("sum")
    static int sum(int a, int b) {
        return a + b;
    }

    @Executable("sum")
    static void sum() {}
}
