package nested.one;

import dev.clobber.*;

public class PublicOuter {
    public interface Linux {
        @Syscall(nr = 39)
        @Clobbers({"rcx", "r11"})
        int getpid();

        interface Inner {
            @Syscall(nr = 110)
            @Clobbers({"rcx", "r11"})
            int getppid();
        }
    }

    static class Native {
        @Syscall(nr = 39)
        @Clobbers({"rcx", "r11"})
        static native int getpid();
    }
}
