import dev.clobber.*;

class Programs {
    // error: [clobber:bad-name] `../hello` is not the name of a plain file
    //          ^
    @Executable("../hello")
    static void up() {}

    // error: [clobber:bad-name] `/bin/hello` is not the name of a plain file
    //          ^
    @Executable("/bin/hello")
    static void root() {}

    // error: [clobber:bad-name] `..` is not the name of a plain file
    //          ^
    @Executable("..")
    static void parent() {}

    // error: [clobber:bad-name] the empty string is not the name of a plain file
    //          ^
    @Executable("")
    static void nameless() {}

    // error: [clobber:bad-name] `hello\u0000.sh` is not the name of a plain file
    //          ^
    @Executable("hello\0.sh")
    static void zero() {}

    // error: [clobber:bad-name] `add-one` is not an identifier of C
    //      ^
    @Export("add-one")
    static int addOne(int a) {
        return a + 1;
    }

    // error: [clobber:bad-name] `double` is a keyword of C or C++
    //      ^
    @Export("double")
    static int twice(int a) {
        return a + a;
    }

    // error: [clobber:bad-name] `2nd` is not an identifier of C
    //      ^
    @Extern("2nd")
    static native int second();
}
