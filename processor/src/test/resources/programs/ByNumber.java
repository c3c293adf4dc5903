package programs;

import dev.clobber.Clobbers;
import dev.clobber.Executable;
import dev.clobber.Length;
import dev.clobber.NoReturn;
import dev.clobber.Syscall;

final class ByNumber {
    interface Kernel {
        @Syscall(
                nr = 1,
                regs = {"rdi", "rsi", "rdx"})
        @Clobbers({"rcx", "r11"})
        long write(int fd, byte[] buf, @Length(of = "buf") long count);

        @Syscall(
                nr = 231,
                regs = {"rdi"})
        @Clobbers({"rcx", "r11"})
        @NoReturn
        @SuppressWarnings("clobber:jvm-hazard")
        void exit_group(int status);
    }

    @Executable("by-number")
    static void start(Kernel kernel) {
        byte[] message = "Hello, direct syscall!\n".getBytes();
        kernel.write(1, message, message.length);
        kernel.exit_group(0);
    }
}
