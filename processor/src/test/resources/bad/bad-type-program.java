import dev.clobber.*;

class Programs {
    @Executable("hello")
    // error: [clobber:bad-type] parameter `status` is an `int`, which no program starts with
    //                    ^
    static void start(int status) {}

    @Executable("words")
    // error: [clobber:bad-type] parameter `environment` is a second `String[]`
    //                                        ^
    static void words(String[] args, String[] environment) {}

    @Executable("status")
    // error: [clobber:bad-type] `status` returns an `int`, but a program returns nothing
    //         ^
    static int status() {
        return 1;
    }

    @Export("half")
    // error: [clobber:bad-type] parameter `value` is a `double`, which no compiled function takes
    //                        ^
    // error: [clobber:bad-type] `half` returns a `double`, but a function returns an integer, a `boolean`, or nothing
    //            ^
    static double half(double value) {
        return value / 2;
    }

    @Extern("puts")
    // error: [clobber:bad-type] parameter `text` is a `String`, which is not passed to functions of other objects
    //                            ^
    static native int puts(String text);
}
