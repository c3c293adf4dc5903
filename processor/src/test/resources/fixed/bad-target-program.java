import dev.clobber.*;

interface Programs {
    @Export("one")
    static int one() {
        return 1;
    }

    class Natives {
        @Extern("two")
        static native int two();

        @Executable("three")
        static void three() {}

        @Executable("four")
        static void four() {}

        @Extern("five")
        static native int five();

        @Executable("six")
        static void six() {}
    }
}
