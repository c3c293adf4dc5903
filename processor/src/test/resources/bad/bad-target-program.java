import dev.clobber.*;

interface Programs {
    // error: [clobber:bad-target] @Export is on a method that is not `static`
    @Export("one")
    int one();

    // error: [clobber:bad-target] @Extern is on a method that is not `static native`
    @Extern("two")
    static int two() {
        return 2;
    }

    class Natives {
        // error: [clobber:bad-target] @Executable is on a method that has no body
        @Executable("three")
        static native void three();

        // error: [clobber:bad-target] @Executable is on a method that is not `static`
        @Executable("four")
        void four() {}

        // error: [clobber:bad-target] @Extern is on a method that is not `static native`
        @Extern("five")
        native int five();

        @Executable("six")
        // error: [clobber:bad-target] @NoReturn means nothing here
        @NoReturn
        static void six() {}
    }
}
