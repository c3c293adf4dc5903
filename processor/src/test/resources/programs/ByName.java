package programs;

import dev.clobber.Clobbers;
import dev.clobber.Executable;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;

final class ByName {
    /** Arguments of the Java methods in another order than the kernel's. */
    @Clobbers(abi = "syscall")
    interface Kernel {
        @Syscall(
                name = "write",
                regs = {"rdx", "rsi", "rdi"})
        long write(@Length(of = "buf") long count, byte[] buf, int fd);

        @Syscall(name = "exit_group")
        @NoReturn
        @SuppressWarnings("clobber:jvm-hazard")
        void exit_group(int status);
    }

    @Executable("by-name")
    static void start(Kernel kernel) {
        byte[] message = "Hello, direct syscall!\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        kernel.write(message.length, message, 1);
        kernel.exit_group(0);
    }
}
