import dev.clobber.*;

class Programs {
    @Executable("hello")
    static void up() {}

    @Executable("hello.2")
    static void root() {}

    @Executable("parent")
    static void parent() {}

    @Executable("nameless")
    static void nameless() {}

    @Executable("hello_.sh")
    static void zero() {}

    @Export("add_one")
    static int addOne(int a) {
        return a + 1;
    }

    @Export("double_")
    static int twice(int a) {
        return a + a;
    }

    @Extern("second")
    static native int second();
}
