package app;

import dev.clobber.Clobbers;
import dev.clobber.Syscall;
import dev.clobber.runtime.MachineCode;
import java.lang.invoke.MethodHandles;

/** A class that binds itself, and a nested one. */
final class Kernel {
    static {
        MachineCode.load(MethodHandles.lookup());
    }

    private Kernel() {}

    @Syscall(name = "getpid")
    @Clobbers(abi = "syscall")
    static native int getpid();

    /** Nested. */
    static final class Inner {
        static {
            MachineCode.load(MethodHandles.lookup());
        }

        private Inner() {}

        @Syscall(name = "getppid")
        @Clobbers(abi = "syscall")
        static native int getppid();
    }

    /** A nested interface. */
    interface Memory {
        @Syscall(name = "uname")
        @Clobbers(abi = "syscall")
        int uname(byte[] name);
    }
}
